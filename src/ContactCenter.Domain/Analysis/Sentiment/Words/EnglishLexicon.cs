namespace ContactCenter.Domain.Analysis.Sentiment.Words;

/// <summary>English as customers speak on the telephone. Courtesy such as please, thank you and sorry is left out: it says nothing there.</summary>
internal static class EnglishLexicon
{
    private const string Endings = "s es e ed d ing ly ingly edly ment ments er";

    private const string Good =
        """
        3: excellent, outstanding, fantastic, amazing, brilliant, superb, wonderful, perfect, perfectly, awesome, incredible, exceptional, marvellous
        3: marvelous, phenomenal, terrific, fabulous, first class, top notch, over the moon, lifesaver, life saver, couldn't be happier
        3: could not be happier, couldn't have been better, couldn't have been nicer, can't fault, cannot fault, delight~, thrilled, blown away
        3: above and beyond, ten out of ten, 10 out of 10, five stars, 5 stars, made my day, you're a star, an absolute star, a legend, flawless
        2.5: highly recommend, best ever, love, loves, loved, loving, lovely, impressive, impressed, superbly, worth every penny, spot on, beautifully
        2.5: exceeded my expectations, better than expected, better than i expected, went out of his way, went out of her way, went out of their way
        2: happy, happier, happiest, pleased, glad, satisfied, satisfying, satisfaction, helpful, friendly, polite, courteous, professional, competent
        2: knowledgeable, efficient, efficiently, reliable, enjoy~, enjoyable, grateful, thankful, relieved, relief, excited, exciting, generous
        2: thoughtful, considerate, caring, attentive, a pleasure, real pleasure, hassle free, trouble free, beautiful, gorgeous, delicious, tasty
        2: spotless, great job, good job, well done, good news, great news, thank goodness, much better, can't wait, ahead of schedule, no complaints
        2: nothing to complain about, without a hitch, very kind, so kind, really kind, kind of you, very patient, so patient, patient with me
        2: very understanding, so understanding, runs like clockwork, like a charm, saved me, saved my, sterling, a bargain, good value, great value
        2: pleasant, pleasantly, bless you
        1.5: great, good, best, nice, nicer, nicely, smooth, smoothly, appreciate, appreciated, appreciates, resolved, solved, fixed it, is fixed
        1.5: was fixed, been fixed, got it fixed, all fixed, sorted, sorted it, all sorted, up and running, works again, working again, works fine
        1.5: working fine, works well, working well, works now, working now, back online, problem solved, improved, improvement, improving, success
        1.5: successful, successfully, reassuring, reassured, honest, honestly the best, trust, worth it, on time, in no time, as promised
        1.5: just as described, like new, fun, cheerful, convenient, comfortable, comfortably, prompt, promptly, recommended it, would recommend
        1.5: will recommend, recommend you, recommend it, recommending, hooray, yay, hurray, wow, congratulations, looking forward, that's a load off
        1.5: weight off, welcoming, a treat, made it easy, so easy, very easy, so quick, very quick, that was quick, quicker than, so fast, very fast
        1.5: faster than, really fast, really quick, makes my life easier, a godsend
        1: better, easy, easier, easily, quickly, quick, fast, faster, fair, reasonable, reasonably, clean, super, cool, warm, gentle, safe
        1: straightforward, can't complain, cannot complain, affordable, cheaper, sounds good, that helps, mind at rest, mind at ease, it helped
        1: really helped, helped me, helped us, has helped, handy, useful, loyal, favourite, favorite, right away, straight away, no issues
        1: no problems, no trouble, no delays, no hassle, no fuss, no errors, no faults, all good, on schedule, intact, good to hear, good to know
        1: works a treat, makes sense now, makes perfect sense, calm, hopeful, confident, advantage, benefit, bonus
        """;

    private const string Bad =
        """
        -3: terrible, terribly, horrible, horribly, awful, awfully, appalling, appalled, dreadful, disgusting, disgusted, disgrace, disgraceful
        -3: atrocious, horrendous, abysmal, outrageous, outraged, outrage, furious, livid, unacceptable, nightmare, scam, scammed, scammers
        -3: ripped off, rip off, worst, hate, hates, hated, fed up, sick of, sick and tired, had enough, waste of time, waste of money
        -3: wasting my time, wasted my time, never again, wits end, ridiculous, ridiculously, useless, incompetent, shambles, fiasco, disaster
        -3: disastrous, beyond a joke, driving me mad, driving me crazy, insult, insulting, shocking, liar, liars, lied to, lied, pathetic
        -3: complete joke, absolute joke, total joke, laughing stock, cheated, crap, shameful, losing my patience, lost my patience
        -3: running out of patience, disrespectful, disrespected, good for nothing
        -2.5: ruin, ruined, rude, rudely, lousy, idiot, idiots, hopeless, arrogant, let me down, let us down, let down, hung up on me, hung up on us
        -2.5: betrayed, broken promises, empty promises, nothing works, filthy, infuriating, deceived, deceptive, misled, overcharg~, charged twice
        -2.5: charged me twice, charged us twice, double charged, never showed up, never turned up, didn't show up, did not show up, no one showed up
        -2.5: nobody showed up, sneaky, nobody turned up, taking my business elsewhere, take my business elsewhere, legal action, hidden fees
        -2.5: hidden charges, enough is enough
        -2: bad, badly, poor, poorly, angry, angrily, annoy~, annoyance, upset, upsets, upsetting, frustrat~, frustration, disappoint~, dissatisfied
        -2: dissatisfaction, unhappy, displeased, unsatisfied, unsatisfactory, unhelpful, unfriendly, impolite, unprofessional, unreliable, careless
        -2: sloppy, broken, faulty, defective, damage~, smashed, shattered, not working, doesn't work, isn't working, aren't working, stopped working
        -2: won't work, didn't work, does not work, did not work, still doesn't work, won't start, won't turn on, won't load, crash~, keeps failing
        -2: mess, messed, rotten, screwed, nobody came, no one came, never came, never arrived, never received, never called back
        -2: never called me back, never got back, nobody called, no one called, kept waiting, waiting for ages, been waiting, ignored, ignoring
        -2: ignores, going round in circles, going in circles, pushed around, passed around, sent around, overpriced, unfair, unfairly, dishonest
        -2: misleading, not good enough, stupid, rubbish, garbage, lying, losing patience, lose my patience, makes no sense, made no sense
        -2: how is that possible, no excuse, pointless, mouldy, moldy, stinks, inexcusable
        -1.5: broke, mistake, mistakes, mistaken, wrong, wrongly, fail, fails, failed, failing, failure, delayed, leaking, leaks, leaked, leak
        -1.5: cracked, scratched, bent, torn, missing, stolen, hacked, cut off, still waiting, still hasn't, still haven't, still no, still not
        -1.5: still nothing, third time, fourth time, fifth time, how many times, how many more times, how much longer, nobody helps, no help
        -1.5: nobody answers, no one answers, no answer, no response, no reply, no one cares, nobody cares, don't care, doesn't care, too expensive
        -1.5: too slow, far too, way too, too late, impossible, stressful, stressed, stress, scared, frightened, painful, dirty, smelly, stale
        -1.5: spoiled, destroyed, bloody, joke, hassle, struggl~, tired of, buggy, keeps dropping, keeps crashing, keeps happening, keeps cutting out
        -1.5: keeps freezing, dead on arrival, excuses, went wrong, gone wrong, goes wrong, nothing happened, nothing happens, makes me sick, gave up
        -1.5: you promised, was promised, were promised, been promised, doesn't make sense, doesn't help, burnt, didn't help, does not help, neglected
        -1.5: worse, worsen~, ashamed, embarrassing, embarrassed, nasty, overcooked, undercooked, inedible, complain~, no apology, not even an apology
        -1.5: nobody told, no one told, unhygienic, dangerous, threatening, threatened, threat, harass~, unbearable
        -1: problem, problems, trouble, troubles, fault, faults, complaint, complaints, delay, delays, late, overdue, lost, error, errors, incorrect
        -1: incorrectly, expensive, pricey, costly, slow, slowly, confusing, confused, confusion, complicated, difficult, difficulty, difficulties
        -1: stuck, worried, worry, worries, worrying, concerned, concerning, anxious, nervous, sad, sadly, unfortunate, unfortunately, regret, regrets
        -1: pain, hurt, injured, noisy, smells, blocked, locked out, rejected, refused, refuses, refuse, denied, too long, on hold for
        -1: again and again, over and over, switch to another provider, another provider, ombudsman, lawyer, solicitor, compensation, demand
        -1: your manager, your supervisor, unclear, unsafe, glitch, glitches, outage, is down, went down, been down, are down, drops out, disconnect~
        -1: unable to, hard to, unnecessary, inconvenient, lacking, inconvenience, got a fine, a parking fine, fined, unexpected, unexpectedly
        -1: cannot get, can't get, can't use, can't log in, can't access, cannot access, cannot log in, won't let me, nobody knows, no one knows
        -1: supposed to be, should have been, waste, wasted, shouting, shouted, crying, tears, empty handed, disgruntled, every single time, yet again
        -1: shouldn't have to, should not have to, for weeks, for months, for hours, for ages, unpleasant, ugly, dull
        -0.6: issue, issues, afraid, bug, bugs, too much, keep getting, noise, weird, strange, odd
        """;

    /// <summary>What is said on every call, and what only looks like praise or blame.</summary>
    private const string Empty =
        """
        0: good morning, good afternoon, good evening, good day, good night, goodbye, good bye, have a good, have a nice, have a great, have a lovely
        0: have a wonderful, happy to help, glad to help, be happy to, be glad to, my pleasure, no problem, no problem at all, no worries
        0: not a problem, don't worry, not to worry, no trouble at all, to be honest, best regards, kind regards, best number, best way, best time
        0: best address, best email, best contact, would appreciate, appreciate your patience, no doubt, great britain, for good, good question
        0: nice to meet you, nice to speak, waste collection, waste bin, pain killers, happy birthday, are you happy, if you are happy
        0: if you're happy, were you happy, are you satisfied, were you satisfied, how satisfied, satisfied or, any problem, any problems, any issue
        0: any issues, any trouble, any complaints, any difficulty, any difficulties, anything wrong, any errors, fix the problem, solve the problem
        0: resolve the problem, resolve the issue, resolve this issue, solve this problem, fix this problem, fix the issue, solve the issue
        0: what's the problem, what is the problem, what the problem is, what's the issue, what is the issue, what the issue is, nature of the problem
        0: what's wrong, what is wrong, is the problem, is the issue, the problem is, describe the problem, complaints department, complaint number
        0: complaint reference, lost and found, lost property, fraud department, issue date, issue a, issue you, issue the, issued, rubbish collection
        0: garbage collection, rubbish bin, not only, not just, why not, not yet, if not, or not, excuse me, i'm afraid not, i am afraid not
        0: can't wait to see, wrong number, late afternoon, late evening, late in the, in case of emergency, super market, safe deposit, safe number
        0: good until, good through, best before, treat it as, fast lane, how can i help, how may i help, cannot wait, better safe, would it be better
        0: would be better, is better for you, quick question, quick check, quick look, fair enough, last name, easy to remember, love to know
        0: you know nothing but, nothing but, nothing wrong, no one else, who else, cold water, warm water, benefit from, benefits, safe to
        0: easiest way, easier for you, appreciate that, appreciate it, bonus points, can't remember, cannot remember, can't recall, can't find my
        0: can't hear you, can't see it, cannot see it, fair use, damage waiver, damage cover, damage insurance, once again, lost card, error code
        0: error message says, manager's name, late fee, no longer need, no longer needed, no longer live
        """;

    public static readonly SentimentLexicon Lexicon = new()
    {
        Entries = LexiconReader.Entries(string.Join('\n', Good, Bad, Empty), Endings),
        Negations = LexiconReader.Words(
            """
            not never none nothing nobody neither nor without hardly barely scarcely cannot can't don't doesn't didn't isn't aren't wasn't weren't won't
            wouldn't couldn't shouldn't hasn't haven't hadn't ain't nowhere
            """),
        NearNegations = LexiconReader.Words("no zero"),
        Intensifiers = LexiconReader.Words(
            """
            very really extremely so absolutely totally completely incredibly truly highly utterly particularly especially such deeply entirely super
            exceptionally unbelievably seriously hugely remarkably thoroughly
            """),
        Diminishers = LexiconReader.Words("slightly somewhat bit little fairly rather partly mildly kinda sorta relatively almost sometimes"),
        Contrasts = LexiconReader.Words("but however although though except"),
        Joiners = LexiconReader.Words("because which who when while since until unless if"),
    };
}
