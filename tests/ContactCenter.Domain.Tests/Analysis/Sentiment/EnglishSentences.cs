namespace ContactCenter.Domain.Tests.Analysis.Sentiment;

/// <summary>Own sentences of calls, other ones than the seeds, one a line.</summary>
internal static class EnglishSentences
{
    public const string Positive =
        """
        yeah no that is brilliant you have been really helpful
        I just wanted to say that the lady I spoke to this morning was lovely
        oh fantastic so it will be here before the weekend
        the plumber you sent was excellent and very tidy
        that's much better than the old one, I am glad I switched
        it works now, thank goodness
        I'm not unhappy with it at all, quite the opposite
        the new system is a lot easier to use
        we had a great time and the guide was superb
        I am so relieved, I thought I had lost the photos
        your colleague sorted it in two minutes, I was impressed
        well that is very generous, thank you
        the quality is perfect and it came on time
        I have never had a problem with you, you are really reliable
        it was a bit expensive but it was worth it
        I could not be happier with the result
        honestly I love it, best purchase of the year
        she was patient with me and explained it beautifully
        that is good news for us, we are looking forward to it
        the claim went through without any trouble and I am very satisfied
        everyone at the surgery is so kind and caring
        you have made my life so much easier
        no complaints from me, the delivery was spot on
        wow that was fast, I am amazed
        the nurse really put my mind at rest
        """;

    public const string Negative =
        """
        I have been waiting for three weeks and nothing has happened
        the box was damaged and one part is missing
        look this is not good enough, I pay you every month
        nobody ever calls me back, it is so frustrating
        the man on the phone was rude to my wife
        it does not work, I have tried everything
        I'm really not happy with this
        you took the money twice and I want it back
        that's the second time you got my name wrong
        the room was dirty and the bed was broken
        I am very upset about the way I was treated
        it was nice at first but now it is useless
        the connection is awful, it cuts out all the time
        I do not trust you any more
        this is a complete joke
        your website keeps crashing when I enter my card
        he promised to come yesterday and he never turned up
        what a waste of money that was
        I am sick of being passed from one person to the next
        the bill is far too high and nobody can explain it
        that is not helpful at all
        my heating is down again and it is freezing in here
        I want to make a complaint about your driver
        it's a disgrace how long this takes
        I'm worried because the payment has disappeared
        """;

    public const string Neutral =
        """
        good morning, you are speaking to Anna, how can I help you
        I would like to order twenty boxes of the small ones
        my number is zero seven seven nine double four
        could you tell me where I find the form
        we close at five on Fridays
        okay and the reference starts with a B
        I think it was the twelfth or the thirteenth
        do you want me to send it by post or by email
        I will transfer you to the booking team
        is it possible to change the name on the ticket
        the address is forty two Station Road
        thank you, please hold the line for a moment
        no, I mean the other account
        can I have your date of birth please
        it says here that the contract runs for two years
        let me just pull up your details
        I am calling about the invoice from last week
        yes, both of them are in my name
        the red cable goes into the port on the left
        what is the best number to reach you on
        is there anything else I can do for you today
        and how would you like to pay
        have a nice day, goodbye
        if you have any problems just call us again
        we need to know how many guests you expect
        """;
}
