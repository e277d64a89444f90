using System.Globalization;
using ContactCenter.Domain.Analysis.Summaries;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Summaries;

public sealed class SummaryPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(
        int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "1000", CultureInfo.InvariantCulture));

    private static readonly string[] Parts =
    [
        "router", "the", "broken.", "I would like", "because", "refund!", "thank you for calling",
        "Lieferung", "nicht", "[card]", ",", ".", "?", "…", "Mr.", "24.",
        "使えません。", "光回線", "、", "\uD83D", "😀", "\n", "\u2028", "\0",
        "\uFFFE", "it's", "’", "[", "]", "-", "order one two three four five six seven eight nine ten",
    ];

    private static Gen<Conversation> AnyCall =>
        from texts in Gen.Elements(Parts).ListOf().Select(parts => string.Join(' ', parts)).ListOf()
        from languages in Gen.Elements("en", "de", "ja", "pl", null, "").ListOf(texts.Count)
        from speakers in Gen.Elements(Speaker.Agent, Speaker.Caller, Speaker.Unknown).ListOf(texts.Count)
        select new Conversation([.. texts.Select((text, at) => new Turn(at, speakers[at], at, at + 1, text, languages[at]))]);

    [Fact]
    public void It_has_at_most_three_bullets_which_stand_in_the_call_in_their_order() =>
        Prop.ForAll(AnyCall.ToArbitrary(), call =>
        {
            var words = call.Turns.Sum(turn => turn.WordCount);
            var summary = ExtractiveSummary.Of(call, StopWords.Own);
            if (summary is null)
                return words == 0;
            var whole = string.Join('\n', call.Turns.Select(turn => OneLine.Of(turn.Text)));
            return summary.Bullets.Length > 0 && (words < 30 || summary.Bullets.Length <= 3) && StandInOrder(summary.Bullets, whole)
                && summary.Paragraph == string.Join(' ', summary.Bullets) && summary.Bullets.All(bullet => !bullet.Contains('\n', StringComparison.Ordinal));
        }).Check(Many);

    [Fact]
    public void The_same_call_has_the_same_summary() =>
        Prop.ForAll(AnyCall.ToArbitrary(), call =>
            (ExtractiveSummary.Of(call, StopWords.Own)?.Paragraph ?? "") == (ExtractiveSummary.Of(call, StopWords.Own)?.Paragraph ?? "")).Check(Many);

    [Fact]
    public void No_text_is_too_strange() =>
        Prop.ForAll<string>(text =>
        {
            var call = SpokenCall.Of(string.Concat(Enumerable.Repeat(text ?? "", 40)), "en");
            return ExtractiveSummary.Of(call, StopWords.Own)?.Bullets.Length != 0;
        }).Check(Many);

    private static bool StandInOrder(IEnumerable<string> bullets, string whole)
    {
        var at = 0;
        foreach (var bullet in bullets)
        {
            var sentence = bullet[(bullet.IndexOf(": ", StringComparison.Ordinal) + 2)..];
            var said = sentence.TrimStart('…', ' ').TrimEnd('…');
            at = whole.IndexOf(said, at, StringComparison.Ordinal);
            if (at < 0)
                return false;
            at += said.Length;
        }

        return true;
    }
}
