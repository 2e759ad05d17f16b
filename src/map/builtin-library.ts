/**
 * The library that every file can use without an import: channels, emotion words and the evidence `assumption`.
 * It is written in the language itself and opened read-only, so that hover and go to definition work on it.
 * The values of emotion words are frozen once shipped: a map drawn today has to look the same for ever.
 */
export const builtinLibrary = `// What every map can use without an import. Declare one of these names again in a file of yours to change it there.

// A claim that nobody has looked into yet; what cites nothing counts as this too.
evidence "Assumption" as assumption

// Channels: where a touchpoint happens.

channel "Website" as web online icon web
channel "App" as app online icon app
channel "E-mail" as email online icon email
channel "Phone" as phone offline icon phone
channel "Chat" as chat online icon chat
channel "Text message" as sms online icon sms
channel "Store" as store offline icon store
channel "Social media" as social online icon social
channel "Post" as mail offline icon mail
channel "Event" as event offline icon event
channel "Search" as search online icon search
channel "Advertisement" as ad online icon ad
channel "Reviews" as review online icon review
channel "Partner" as partner offline icon partner
channel "TV" as tv offline icon tv
channel "Print" as print offline icon print
channel "Kiosk" as kiosk offline icon kiosk
channel "Messenger" as messenger online icon chat
channel "Video call" as video-call online icon video
channel "Push notification" as push online icon push
channel "In person" as in-person offline icon person
channel "Word of mouth" as word-of-mouth offline icon person
channel "Alone" as self offline icon person

// Emotion words and their values, from +2 (best) to -2 (worst). A word of your own is quoted and brings its number.

emotion delighted +2 "😍"
emotion thrilled +2 "🤩"
emotion amazed +2 "😮"

emotion excited +1.5 "😃"
emotion proud +1.5 "😎"
emotion grateful +1.5 "🙏"
emotion inspired +1.5 "✨"
emotion impressed +1.5 "👏"

emotion happy +1 "🙂"
emotion hopeful +1 "🌱"
emotion relieved +1 "😌"
emotion confident +1 "💪"
emotion satisfied +1 "👍"
emotion calm +1 "😊"
emotion content +1 "☺️"
emotion reassured +1 "🤗"
emotion welcome +1 "👋"
emotion encouraged +1 "🙌"
emotion motivated +1 "🚀"
emotion comfortable +1 "🛋️"
emotion trusting +1 "🤝"
emotion amused +1 "😄"

emotion curious +0.5 "🤔"
emotion interested +0.5 "👀"
emotion focused +0.5 "🎯"
emotion determined +0.5 "🧗"
emotion ready +0.5 "✅"
emotion patient +0.5 "⏳"

emotion neutral 0 "😐"
emotion indifferent 0 "😶"
emotion surprised 0 "😯"
emotion cautious 0 "🧐"

emotion unsure -0.5 "😕"
emotion uncertain -0.5 "😕"
emotion hesitant -0.5 "😬"
emotion bored -0.5 "🥱"
emotion distracted -0.5 "💭"
emotion doubtful -0.5 "🤨"

emotion confused -1 "😖"
emotion worried -1 "😟"
emotion anxious -1 "😰"
emotion nervous -1 "😬"
emotion annoyed -1 "😒"
emotion irritated -1 "😤"
emotion impatient -1 "⌛"
emotion disappointed -1 "😞"
emotion tense -1 "😣"
emotion lost -1 "🧭"
emotion suspicious -1 "🕵️"
emotion tired -1 "😴"
emotion embarrassed -1 "😳"
emotion pressured -1 "⏱️"
emotion lonely -1 "🥺"

emotion frustrated -1.5 "😫"
emotion overwhelmed -1.5 "🤯"
emotion stressed -1.5 "😵"
emotion exhausted -1.5 "😩"
emotion helpless -1.5 "🏳️"
emotion scared -1.5 "😨"

emotion angry -2 "😠"
emotion furious -2 "😡"
emotion desperate -2 "😭"
emotion betrayed -2 "💔"
emotion humiliated -2 "😞"
`;
