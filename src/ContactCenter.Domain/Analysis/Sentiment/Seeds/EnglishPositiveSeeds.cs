namespace ContactCenter.Domain.Analysis.Sentiment.Seeds;

/// <summary>English sentences of people who are satisfied or glad, one a line.</summary>
internal static class EnglishPositiveSeeds
{
    public const string Sentences =
        """
        Oh that is wonderful, I did not expect it to be sorted so fast.
        Your colleague was so helpful yesterday, I really want you to know that.
        The new router works like a dream, I have had no trouble since.
        I am over the moon with the kitchen, your fitters did a beautiful job.
        That is great news, you have just made my day.
        Honestly this is the best service I have had from any bank.
        The nurse was very kind and took all the time we needed.
        Perfect, that is exactly what I was hoping for.
        We loved the hotel, the room had a gorgeous view over the bay.
        The driver was early, friendly and carried everything up the stairs for me.
        I have to say the claim was handled really well from start to finish.
        It arrived a day early and it looks even better than in the picture.
        You have been so patient with me, I really appreciate that.
        Brilliant, the lights are green and I am back online.
        I have been with you for twelve years and never regretted it.
        My daughter adores the bike, it was worth every penny.
        That was quick, I thought I would be on the phone for an hour.
        The engineer explained everything and left the place spotless.
        What a relief, I was so worried the money was gone.
        I would recommend you to anybody, and I already have.
        Lovely, that suits us down to the ground.
        The food was delicious and everybody in the office is still talking about it.
        I am really pleased that you took the fee off.
        Excellent, then everything is settled and I can sleep again.
        The app is so easy now, even my grandmother manages it.
        You went out of your way for us and we will not forget it.
        I am impressed, you remembered what I told you last month.
        The repair has held up perfectly through the whole winter.
        It is a pleasure to talk to somebody who knows what they are doing.
        We saved nearly half on our energy bill, we are delighted.
        The refund was in my account the next morning, fantastic.
        I cannot fault your team, they kept me informed all the way.
        The wedding was magical and the flowers were stunning.
        Thanks to you we caught the flight after all, you are a hero.
        That sounds like a very fair offer, I will gladly take it.
        My hearing aids have changed my life, I am so grateful.
        The course was inspiring and the teacher made it fun.
        Finally somebody who listens, you have no idea how much that helps.
        The car drives like new again, great work by the garage.
        I am happy with the way you put it right.
        The replacement came within a day, that is what I call service.
        Super, it works now, you are a genius.
        We feel really well looked after at your clinic.
        The flat is bright and quiet, we feel at home already.
        I was sceptical at first but the result is outstanding.
        Such a friendly voice on a Monday morning, that cheers me up.
        The instructions were clear and it took me five minutes.
        I love the new menu, there is something for everyone.
        Good to hear, that takes a weight off my shoulders.
        The discount was a very nice surprise.
        You solved in two minutes what I had been trying for two days.
        The children had the time of their lives at your park.
        Your technician was polite, tidy and right on time.
        I feel much better since I changed the tablets.
        The mattress is so comfortable, my back pain has gone.
        It is good to know that my savings are safe with you.
        I am thrilled with the pictures, they came out beautifully.
        That is really generous of you, I did not expect that at all.
        The transfer went through without a hitch.
        I am glad I called, you cleared everything up.
        Your shop is the only one that keeps its promises.
        The upgrade was smooth and everything is faster than before.
        Amazing, I can already see the new balance.
        The lady at the desk could not have been nicer.
        We had a fabulous evening and the staff were so attentive.
        Everything fits, the colour is lovely and the price was right.
        I am confident that we made the right choice with you.
        It was so thoughtful of you to call me back in the evening.
        The heating has been running beautifully since your visit.
        I am looking forward to the next delivery, the vegetables are always fresh.
        You explained that so well, now it all makes sense.
        Great, I will tell my friends how well you treated me.
        I am more than satisfied with the insurance, they paid at once.
        The tracking is terrific, I knew to the minute when you would come.
        The builder finished ahead of schedule and below the estimate.
        My son passed first time, the driving lessons were excellent.
        It is so convenient that I can collect it around the corner.
        I enjoy every single issue of the magazine.
        Hooray, then we can move in on Saturday after all.
        You have restored my faith in your company.
        """;
}
