using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Tests.Analysis.Redaction.Sentences;

namespace ContactCenter.Domain.Tests.Analysis.Redaction;

/// <summary>Own sentences in five languages; what is in braces is found, nothing else is.</summary>
public sealed class RedactionSentencesTests(ITestOutputHelper output)
{
    private static readonly Redactor Redactor = new();

    private static readonly (string Language, string[] Lines)[] Languages =
    [
        ("en", EnglishSentences.All), ("de", GermanSentences.All), ("fr", FrenchSentences.All), ("es", SpanishSentences.All), ("it", ItalianSentences.All),
    ];

    public static TheoryData<string, string> Lines =>
        [.. Languages.SelectMany(set => set.Lines, (set, line) => new TheoryDataRow<string, string>(set.Language, line))];

    [Theory]
    [MemberData(nameof(Lines))]
    public void What_is_marked_is_found_and_nothing_else(string language, string line)
    {
        var call = MarkedCall.Read(line, language);
        Said(call, Redactor.FindIn(call.Transcript)).Should().BeEquivalentTo(Said(call, call.Expected));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_redacted_sentence_stays_as_it_is(string language, string line)
    {
        var all = Redactor.BuiltIn.Select(finder => finder.Kind).ToHashSet(StringComparer.Ordinal);
        var once = Redactor.Redact(MarkedCall.Read(line, language).Transcript, all);
        Redactor.Redact(once.Transcript, all).Should().BeEquivalentTo(once);
    }

    [Fact]
    public void Each_language_has_at_least_25_sentences_and_the_figures_are_told()
    {
        foreach (var (language, lines) in Languages)
        {
            lines.Should().HaveCountGreaterThanOrEqualTo(25);
            var calls = lines.Select(line => MarkedCall.Read(line, language)).ToList();
            foreach (var kind in Redactor.BuiltIn.Select(finder => finder.Kind))
            {
                var expected = calls.SelectMany(call => Said(call, call.Expected, kind)).ToList();
                var found = calls.SelectMany(call => Said(call, Redactor.FindIn(call.Transcript), kind)).ToList();
                var right = expected.Intersect(found, StringComparer.Ordinal).Count();
                output.WriteLine($"{language} {kind,-12} expected {expected.Count,2}, found {found.Count,2}, right {right,2}");
                right.Should().BePositive();
            }
        }
    }

    private static IEnumerable<string> Said(MarkedCall call, IEnumerable<Find> finds, string? kind = null) =>
        finds.Where(find => kind is null || find.Kind == kind).Select(find => $"{find.Kind}: " + string.Join(" / ", find.Places.Select(place =>
            $"{place.Segment},{place.Begin} {call.Transcript.Segments[place.Segment].Text[place.Begin..place.End]}")));
}
