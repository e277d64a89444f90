namespace ContactCenter.Domain.Analysis.Sentiment.Seeds;

/// <summary>English sentences of people who are annoyed or worried, one a line.</summary>
internal static class EnglishNegativeSeeds
{
    public const string Sentences =
        """
        This is the fourth time I am calling and still nobody has done anything.
        I have been on hold for forty minutes, that is outrageous.
        The washing machine broke down again two days after your repair.
        You charged me twice and now you tell me to wait three weeks.
        I am really disappointed, I expected more from your company.
        Your driver threw the parcel over the fence and the vase is in pieces.
        Nobody told us that the flight was cancelled, we slept on the floor.
        That is ridiculous, I was promised a call back on Monday.
        The internet drops every evening and I cannot work like this.
        Your colleague was rude and hung up on me.
        I want to cancel, I am fed up with these excuses.
        The food was cold, the fries were soggy and half of it was missing.
        I feel cheated, that fee was never mentioned in the contract.
        The room was filthy and there were hairs in the bath.
        It is always the same with you, one department blames the other.
        My account is locked and nobody can tell me why.
        I took a day off work and the technician never showed up.
        The app crashes every time I try to pay.
        This is a waste of my time, let me speak to your manager.
        The sofa smells awful and one leg is already loose.
        You sent the wrong size again, how hard can it be?
        I am worried sick, all my savings are gone from the account.
        The claim has been open for five months, that is unacceptable.
        Honestly, it was the worst holiday we have ever had.
        My mother has no heating and you tell her to wait until Thursday.
        Your website is a nightmare, I gave up after an hour.
        I do not believe a word of that any more.
        The doctor did not listen to me at all and was in a hurry.
        It is far too expensive for what you get.
        The screen was cracked when I opened the box.
        You keep sending me reminders for a bill that I have paid.
        I am so angry that I could scream.
        The bus never came and my son missed his exam.
        We were treated like criminals at the counter.
        The paint is peeling off after three weeks, that is poor work.
        I regret that I ever signed with you.
        The line is terrible, I hardly understand a word you are saying.
        Your machine swallowed my card and nobody cares.
        That is not what we agreed, you have broken your word.
        The order has been lost, and no one takes responsibility.
        I had to explain everything from the beginning, five times.
        The noise from the building site is driving us mad.
        It hurts more than before the treatment.
        Nobody answers your emails, I might as well talk to the wall.
        The subscription renewed itself without asking me, that is a scam.
        I am upset because the flowers for the funeral came too late.
        The new update has ruined my phone.
        You have double booked us and now we have no room.
        The instructions are useless and two screws are missing.
        I am stuck at the station in the rain because of your delay.
        Your offer is an insult after ten years as a customer.
        The taxi driver took a detour and was very unfriendly.
        I cannot sleep because of this debt letter, and it is your mistake.
        The milk was sour and the bread was mouldy.
        I find it shameful how you treat old people.
        The meter reading is wrong, and I am supposed to pay for it.
        I have lost all trust in your bank.
        The teacher is never there, we are paying for nothing.
        Your garage scratched my door and denies it.
        That does not help me at all.
        I am losing my patience here.
        The speed is nowhere near what you advertise.
        You ignored my cancellation and took the money anyway.
        It is unfair that new customers pay less than we do.
        The dishwasher leaks and the whole floor is ruined.
        I was left alone in the waiting room for three hours.
        This is the third replacement and it is faulty too.
        The kids were crying because the trip was called off.
        I am sick of hearing that you are experiencing a high number of calls.
        Your parking machine gave me a fine although I had paid.
        The tenant upstairs floods our bathroom and you do nothing.
        Why does it take you six weeks to answer a simple letter?
        The glasses give me a headache, they are not what I ordered.
        You deleted my booking, that is a disaster for us.
        I am scared that somebody has stolen my identity.
        The quality has gone downhill badly.
        We waited the whole day in vain.
        You make it impossible to reach a human being.
        The signal is so weak that I cannot even call from home.
        If this is not fixed today I will call my lawyer.
        """;
}
