namespace ContactCenter.Domain.Analysis.Sentiment.Seeds;

/// <summary>
/// English turns of a few words, one a line: much of a conversation is such, and whoever has learned from whole sentences alone takes them for something else.
/// </summary>
internal static class EnglishShortSeeds
{
    public const string Positive =
        """
        Oh good, that worked.
        Yes! It is back.
        Oh, how nice of you!
        That is so sweet.
        Aw, what a lovely idea.
        Wow, that was fast.
        Oh my God, we won!
        Ha, that is funny.
        I love it so much!
        Perfect, let's do that.
        Great, see you on Friday then.
        Cool, I like that.
        Oh, I am so glad to hear from you.
        Well done, you found it!
        That would be fantastic.
        Sounds good to me.
        You are the best.
        Congratulations on the little one!
        Yay, we got the flat!
        So much better now.
        This is fun, isn't it?
        That looks amazing on you.
        Oh, you remembered me!
        Nice, I didn't know that.
        I can't wait to see it.
        Yeah, he is really sweet.
        No way, for free? Great!
        It was worth the wait.
        We had such a good time.
        I feel fine again, thank God.
        That's exactly it, yes!
        It's so good to hear your voice.
        Oh, this is exciting.
        Hey, great to have you back!
        Absolutely, I would love to.
        She is doing great at school.
        Good for you!
        I'm so proud of her.
        Oh, lucky me!
        That makes me happy.
        Wonderful, and such a pretty colour.
        Oh, thank you, that's really kind.
        You were right, it's easy.
        I'm all smiles today.
        Fine by me, that's a good deal.
        Beautiful, just beautiful.
        He made us laugh so much.
        What a great surprise!
        All good now, no more trouble.
        The kids are so excited.
        I knew I could count on you.
        Mm, that tastes really good.
        Okay, that's a huge help.
        Hooray, it fits!
        It couldn't be better.
        I like how you did that.
        Now that's what I call service.
        Oh yes, please, I'd love one!
        We are getting married!
        Awesome, you got it working.
        """;

    public const string Negative =
        """
        Oh no, not again.
        What? You can't be serious.
        That's not fair!
        No, no, no, this is wrong.
        You're not listening to me.
        Why would you do that?
        I can't believe this.
        Oh God, I feel terrible.
        Ugh, that's disgusting.
        Leave me alone, please.
        He lied to me.
        I hate this.
        Stop it, that's enough!
        I don't know what to do any more.
        It's all your fault.
        No, you can't just do that!
        She won't even talk to me.
        I'm so sorry, it was stupid of me.
        That is just mean.
        What is wrong with you people?
        It hurts so much.
        I miss her, you know.
        Come on, are you kidding me?
        This is so embarrassing.
        You said that last time too.
        How could this happen?
        I'm afraid it's too late.
        They took it away from me.
        Not good, not good at all.
        I lost everything.
        Oh, come on!
        Well, I'm not happy about that.
        Don't you dare hang up on me.
        Nobody told me anything.
        I was really scared.
        He just left without a word.
        You ruined the whole evening.
        And now it's broken.
        I can't, I'm sorry, I just can't.
        That's a lie and you know it.
        It doesn't work, nothing works.
        What do you mean, you lost it?
        I have had enough of this.
        So nobody cares, is that it?
        Damn it, I missed the train.
        I don't like the sound of that.
        No! Who told you that?
        It makes me sick.
        That was really rude.
        You never call back.
        I'm so tired of all this.
        He was in an accident last night.
        Shut up and let me finish!
        It's a mess, really.
        We had a fight about the money.
        Are you out of your mind?
        I wish I had never asked.
        You don't understand, it's gone.
        Everybody laughed at me.
        Oh dear, that's bad news.
        """;

    public const string Neutral =
        """
        Yeah, I think so.
        Okay, what do I do next?
        Hello, is that the service desk?
        So which one is it?
        Hm, let me think.
        No, the other one.
        Oh right, the blue one.
        Who is that?
        What did he say?
        All right, I'll ask her.
        Wait, where do I sign?
        I'm going to the shop now.
        Okay, so here is the thing.
        You mean the one upstairs?
        Well, it depends.
        Hey, it's me again.
        Do you want some coffee?
        Yes, I'm still here.
        How about next week?
        I don't know, maybe at four.
        He lives next door to us.
        Oh, is that today?
        So, what are you doing later?
        Mm hm, go on.
        Yeah, I told him about it.
        What was the name again?
        She works in the office.
        You know the big one by the door?
        Okay, bye now.
        Really? When was that?
        I guess we can do that.
        No, I haven't seen it.
        Let's see what it says.
        That's the one, yes.
        Sorry, say that again?
        There is somebody at the door.
        I'm just looking at it now.
        And then he went home.
        Is this your first time?
        What's in the box?
        I have to go in a minute.
        Why, what does it say?
        We could meet at the station.
        Hi, Anna speaking.
        Uh, let me get a pen.
        That was about a year ago.
        Oh, you are calling about the bike.
        Did you talk to Peter?
        Okay, one more question.
        I'll be right back.
        It's my sister's phone, actually.
        You can leave it there.
        Yes, but how?
        Where are you right now?
        We are five, with the baby.
        Nothing else, I think.
        Do you know what time it is?
        Well, I'm a teacher.
        Just put it on the table.
        So they changed it, okay.
        """;
}
