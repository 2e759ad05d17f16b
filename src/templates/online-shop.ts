import type { Template } from './index.js';

export const onlineShop: Template = {
  id: 'online-shop',
  title: 'Online shop',
  description: 'From the first look to the second order: feelings, pains, metrics and what to do about them.',
  text: `// A journey through an online shop. Everything here is a guess until you cite evidence for it: replace
// "from assumption" by the name of a study of yours, declared like this one.
evidence "Interviews with new customers" as interviews kind interview date 2026-10 sample 8
evidence "Shop analytics" as analytics kind analytics date 2026-10-01

team "Shop" as shop
team "Delivery" as delivery
team "Service desk" as desk

persona "Nora" as nora {
  role        "Buys a birthday present"
  quote       "It has to be there on Saturday."
  goal        "The right present, in time"
  need        "A delivery date she can trust"
  trait       "Shops online" 4 of 5
  trait       "Time to spare" 1 of 5
}

journey "A present that arrives in time" as present {
  persona     nora
  scenario    "The birthday is on Saturday, and today is Tuesday."
  goal        "The right present, in time"
  expects     "To know the delivery date before paying"
  starts      "She remembers the birthday"
  ends        "The present is unpacked"
  state       current
  owner       shop
  tags        hypothesis
  objective   "Every third customer orders again" as orders-again

  stage "Look around" as look {
    goal        "Find something that fits"
    owner       shop

    touchpoint "Searches for ideas" as search-ideas {
      channel     search
      does        "Types the hobby and a price"
      thinks      "Not another mug"
      feels       hopeful +0.5 from interviews
      target      hopeful +1
      takes       10 to 20 min
    }

    touchpoint "Reads the product page" as product-page {
      channel     web
      does        "Scrolls to the reviews first"
      thinks      "Will it be here on Saturday?"
      feels       interested +1 from interviews
      target      confident +1.5
      gain        "Pictures from other customers" from interviews
      pain        "No delivery date before the cart" as no-date severity high from interviews

      opportunity "Delivery date on every product page" as show-date {
        solves      no-date
        moves       checkout
        impact      5
        effort      3
        owner       shop
        status      planned
      }
    }
  }

  stage "Order" as order {
    goal        "Pay without surprises"
    owner       shop

    touchpoint "Checks out" as check-out {
      channel     web
      does        "Looks for a way without an account"
      thinks      "Why do they need my birthday?"
      says        "I only want to buy one thing"
      feels       annoyed -1 because "An account comes first" from analytics
      target      calm +1
      frontstage  "Checkout"
      pain        "An account is a must" as account-first severity critical from analytics
      moment      truth
      metric      "Cart to order" as checkout kind conversion baseline 28 % now 31 % on 2026-10-01 from analytics target 45 %

      opportunity "Buy as a guest" as guest solves account-first serves orders-again impact 5 effort 2 owner shop status doing
    }

    touchpoint "Gets the confirmation" as confirmation {
      channel     email
      does        "Looks for the date at once"
      feels       relieved +1 from assumption
      target      relieved +1
      waits       2 min
      frontstage  "Confirmation mail"
      backstage   "Stock is set aside" by shop
    }
  }

  stage "Wait" as wait {
    goal        "Know where it is"
    owner       delivery

    touchpoint "Follows the parcel" as tracking {
      channel     app
      does        "Opens the tracking six times"
      thinks      "It has not moved since noon"
      feels       worried -1 from interviews
      then feels  reassured +0.5 because "A message with a two-hour slot" from interviews
      pain        "Tracking stands still for a day" as still severity medium from interviews
      waits       1 to 3 days
      repeats     until "the parcel is in the city"
      frontstage  "Tracking page"
      backstage   "Carrier hands over twice" by delivery fails because "Scans are sent at night"
    }

    touchpoint "Takes the parcel" as parcel {
      channel     in-person
      does        "Opens it at the door"
      thinks      "Just in time"
      feels       delighted +2 from interviews
      gain        "Wrapped, with a card" from interviews
      moment      delight
      frontstage  "Courier" by delivery
      backstage   "Route is planned at six" by delivery
    }
  }

  stage "Come back" as come-back {
    goal        "Remember where it was good"
    owner       desk

    touchpoint "Sends one thing back" as return optional {
      channel     chat
      does        "Asks for a label"
      feels       patient +0.5 from assumption
      frontstage  "Service desk" by desk
    }

    touchpoint "Orders again" as again {
      channel     email
      does        "Clicks on last year's present"
      thinks      "They remembered"
      feels       happy +1 from assumption
      metric      "Orders again within a year" as again-rate kind retention baseline 21 % now 24 % target 33 %
    }
  }
}
`,
};
