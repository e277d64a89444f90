namespace ContactCenter.Domain.Analysis.Summaries;

/// <summary>What English callers and agents say when they come to the point, and what they say in every call.</summary>
internal static class EnglishCues
{
    /// <summary>More of them say no more.</summary>
    private const int Most = 3;

    private static readonly ImmutableArray<string> Points = Phrases(
        """
        problem, problems, issue, issues, trouble, error, broken, damaged, defective, faulty, missing, wrong, late, delayed, stolen, lost, stopped working,
        doesnt work, does not work, not working, isnt working, wont, cant, cannot, unable, never arrived, hasnt arrived, didnt arrive, havent received,
        i would like, id like, i want, we want, i need, we need, looking for, calling because, calling about, calling to, i called, wondering if, is it possible
        cancel, cancelled, cancellation, refund, refunded, return, returned, replace, replacement, exchange, complain, complaint, repair, fix, upgrade, change,
        order, ordered, delivery, delivered, invoice, charged, charge, bill, billed, payment, paid, subscription, contract, account, appointment, booking,
        because, since, so that, reason
        we will, well send, ill send, i will, ive sent, i have sent, ill arrange, ive arranged, i can offer, going to, you will receive, youll receive,
        has been, within, by tomorrow, tomorrow, next week, business days, working days
        """);

    private static readonly ImmutableArray<string> Courtesies = Phrases(
        """
        thank you for calling, thanks for calling, thank you for your call, thank you for holding, thanks for holding, thank you for waiting,
        thank you for your patience, thanks for your patience, how can i help, how may i help, how can we help, what can i do for you,
        anything else, is there anything, have a nice, have a great, have a good, have a lovely, enjoy your day, youre welcome, you are welcome, my pleasure,
        my name is, speaking, nice to meet you, how are you, good morning, good afternoon, good evening, bye, goodbye, one moment, just a moment,
        can i have your, could i have your, may i have your, can i get your, could i get your, bear with me, please hold, hold on, let me check,
        let me have a look, let me see, can you hear me, no problem, not a problem, thank you so much,
        thank you very much, thanks a lot, i appreciate, may be recorded, is recorded
        """);

    /// <summary>0 to 1.</summary>
    /// <param name="folded">The words of a sentence.</param>
    public static double PointOf(string folded) => Math.Min(Points.Count(cue => Contains(folded, cue)), Most) / (double)Most;

    /// <param name="folded">The words of a sentence.</param>
    public static bool IsCourtesy(string folded) => Courtesies.Any(courtesy => Contains(folded, courtesy));

    private static bool Contains(string folded, string phrase) => $" {folded} ".Contains(phrase, StringComparison.Ordinal);

    private static ImmutableArray<string> Phrases(string phrases) =>
        [.. phrases.Split([',', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(phrase => $" {phrase} ")];
}
