import type { Template } from './index.js';

export const serviceBlueprint: Template = {
  id: 'service-blueprint',
  title: 'Service blueprint',
  description: 'What the customer sees, who serves them, and what happens behind the line of visibility.',
  text: `// A service blueprint: below the feelings stand four rows, from what the customer sees to what carries it.
//   sees        things the customer sees or holds
//   frontstage  people and screens they deal with
//   backstage   work they do not see
//   support     systems and partners behind it
// The lines of interaction and visibility between them are drawn for you.

team "Reception" as reception
team "Workshop" as workshop
team "Parts" as parts

// Rename a row by declaring its name again, add one by a name of your own.
lane "At the counter" as frontstage
lane "Rules we follow" as rules

persona "Sam" as sam {
  role        "Needs the bike to get to work"
  quote       "Just tell me when it is done."
  goal        "Ride again by Thursday"
}

journey "My bike gets repaired" as repair {
  persona     sam
  scenario    "On Monday morning the gears slip for good."
  goal        "Ride again by Thursday, at a price known before"
  starts      "The gears slip"
  ends        "Sam rides to work"
  state       current
  owner       reception
  // A guess so far: take this line out when most facts cite evidence.
  tags        hypothesis

  stage "Bring it in" as bring {
    goal        "Be sure it is the right place"

    touchpoint "Books a slot" as slot {
      channel     web
      does        "Picks tomorrow at eight"
      thinks      "Do they take my model?"
      feels       hopeful +0.5
      sees        "Calendar with free slots"
      backstage   "Slots are planned by hand" by workshop
      support     "Booking system" as booking
    }

    touchpoint "Hands the bike over" as hand-over {
      channel     store
      does        "Shows where it slips"
      feels       reassured +1 because "The mechanic had a look at once"
      moment      handoff
      takes       10 min
      sees        "Paper tag on the handlebar"
      frontstage  "Mechanic at the desk" by reception
      backstage   "Bike goes to the rack" by workshop
      rules:      "No bike without a tag"
      support     booking
    }
  }

  stage "Wait for it" as wait {
    goal        "Know the price and the day"

    touchpoint "Gets the estimate" as estimate {
      channel     sms
      does        "Says yes from the tram"
      thinks      "More than I hoped"
      feels       pressured -0.5
      target      calm +0.5
      waits       4 hours
      sees        "Text with a price"
      frontstage  "Call, if Sam does not answer" by reception
      backstage   "Mechanic checks the drive" by workshop
      rules:      "No work without a yes"
      support     "Parts catalogue" as catalogue
    }

    touchpoint "Hears nothing for two days" as silence {
      channel     phone
      does        "Calls in the lunch break"
      says        "Is it still on for Thursday?"
      feels       frustrated -1.5 because "Nobody at the desk knows"
      target      calm +0.5
      pain        "Nobody at the desk knows how far it is" as no-status severity high
      waits       2 days
      repeats     2 to 3 until "somebody goes and looks"
      frontstage  "Desk asks the workshop" by reception fails because "Nobody hears the phone there"
      backstage   "A part is ordered twice" by parts fails because "The list hangs in the workshop"
      support     catalogue

      opportunity "A message when the work starts" as status-message solves no-status impact 5 effort 2 owner reception status planned
    }
  }

  stage "Ride again" as ride {
    goal        "Pay and go"

    touchpoint "Picks the bike up" as pick-up {
      channel     store
      does        "Tries the gears in the yard"
      thinks      "Like new"
      feels       delighted +1.5
      gain        "They cleaned the chain as well"
      moment      truth
      sees        "Bill with every part"
      frontstage  "Mechanic explains the work" by workshop
      rules:      "Test ride with the customer"
      support     "Till"
      metric      "Ready on the day we said" as on-time kind rate baseline 64 % now 71 % target 90 %
    }
  }
}
`,
};
