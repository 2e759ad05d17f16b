import type { Template } from './index.js';

export const blank: Template = {
  id: 'blank',
  title: 'Blank map with hints',
  description: 'A small map that explains itself line by line; write your own over it.',
  text: `// A journey map is a list of facts, one a line. Lines that start with // are hints for you: delete them as you go.
// A title comes first, then the name that other lines use after "as".

// Who acts on what you find.
team "Product" as product

persona "Alex" as alex {
  role        "Who is it? One line is enough"
  goal        "What do they want to get done?"
}

journey "What Alex wants, in Alex's words" as my-journey {
  persona     alex
  scenario    "What happens just before the first step?"
  goal        "What do they want to get done?"
  starts      "Where does it begin?"
  ends        "When is it over?"
  state       current
  owner       product
  // A guess so far: take this line out when most facts cite evidence.
  tags        hypothesis

  // Three to seven stages, named the way the customer would say it.
  stage "Notice" as notice {
    goal        "What should be clear?"

    // A touchpoint is a moment of contact: what Alex does, thinks and feels there.
    touchpoint "Hears about it" as hears {
      channel     social
      does        "Asks a friend how it works"
      thinks      "Is this for me?"
      // From -2 (worst) to +2 (best). Press Ctrl+Space after feels to see the words there are.
      feels       curious +0.5
    }
  }

  stage "Try" as try {
    goal        "What would prove it?"

    touchpoint "Starts for the first time" as start {
      channel     web
      does        "Looks for the first step"
      thinks      "What do I click?"
      // because says why. from says how you know; without it the claim counts as assumed.
      feels       confused -1 because "Two buttons say the same" from assumption
      // What Alex should at least feel here: the dashed curve.
      target      confident +1
      pain        "Two buttons say the same" as two-buttons severity high

      // What could be done about it, and by how much it helps (impact) and costs (effort), from 1 to 5.
      opportunity "One button, one word" as one-button solves two-buttons impact 4 effort 1 owner product status idea
    }
  }

  stage "Use" as use {
    goal        "What is different now?"

    touchpoint "Asks for help" as help {
      channel     chat
      does        "Sends a picture of the screen"
      thinks      "Hopefully a person answers"
      feels       patient +0.5
      target      confident +1
      // How long it takes, and how long Alex waits.
      waits       5 to 10 min
    }

    touchpoint "Gets the first result" as result {
      channel     email
      does        "Shows it to a colleague"
      thinks      "That was worth it"
      feels       relieved +1
      gain        "The result is there the same day"
      moment      truth
      metric      "Done on the first day" as first-day kind rate baseline 40 % now 52 % target 70 %
    }
  }
}
`,
};
