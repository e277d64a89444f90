using System.Globalization;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Vocabulary;

public sealed class CorrectionPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(
        int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "1000", CultureInfo.InvariantCulture));

    private static readonly string[] Names = ["Aquilo", "Salesforce", "Acme Cloud", "Yahoo!", "Node.js", "Capital One", "Łódź", "Acme", "AT&T", "O'Brien"];

    private static readonly string[] Parts =
    [
        "equillo", "a", "quilo", "sales", "force", "acme", "clowd", "akme", "yahu", "nodejs", "node", ".", "js", "capitol", "one", "lodz", "at", "t", "&",
        "obrien's", "the", "for", "two", "4111", "-", ",", "'s", "[", "]", "[card]", "\uD83D", "😀", "e\u0301",
        "\0", "", "lamp", "window", "Aquilo", "AQUILO",
    ];

    private static Gen<TranscriptText> AnyTranscript =>
        from texts in Gen.Elements(Parts).ListOf().Select(parts => string.Join(' ', parts)).ListOf()
        from glue in Gen.Elements(" ", "")
        from confidences in Gen.Elements<double?>(null, .3, .8, .95).ListOf(texts.Count)
        from isWithWords in Gen.Elements(true, false)
        select new TranscriptText([.. texts.Select((text, at) => Segment(text.Replace(" ", glue, StringComparison.Ordinal), confidences[at], isWithWords))]);

    private static Gen<NameVocabulary> AnyVocabulary => Gen.Elements(Names).ListOf().Select(names => new NameVocabulary(names));

    private static Gen<(TranscriptText Transcript, NameCorrector Corrector)> AnyCall =>
        from transcript in AnyTranscript from vocabulary in AnyVocabulary select (transcript, new NameCorrector(vocabulary));

    [Fact]
    public void Without_names_nothing_changes() =>
        Prop.ForAll(AnyTranscript.ToArbitrary(), transcript =>
            ReferenceEquals(new NameCorrector(NameVocabulary.Empty).Correct(transcript), transcript)).Check(Many);

    [Fact]
    public void To_correct_what_is_corrected_changes_nothing() =>
        Prop.ForAll(AnyCall.ToArbitrary(), call =>
        {
            var once = call.Corrector.Correct(call.Transcript);
            return call.Corrector.Correct(once).Segments.Zip(once.Segments).All(pair => ReferenceEquals(pair.First, pair.Second));
        }).Check(Many);

    [Fact]
    public void Each_correction_points_into_the_text_at_a_name_and_all_together_restore_what_was_heard() =>
        Prop.ForAll(AnyCall.ToArbitrary(), call =>
        {
            var corrected = call.Corrector.Correct(call.Transcript);
            return corrected.Segments.Zip(call.Transcript.Segments).All(pair => HeardText.Of(pair.First).Text == pair.Second.Text)
                && corrected.Segments.All(segment => segment.Corrections.All(made => IsRight(segment, made)));
        }).Check(Many);

    [Fact]
    public void Words_still_spell_the_text() =>
        Prop.ForAll(AnyCall.ToArbitrary(), call => call.Corrector.Correct(call.Transcript).Segments.All(segment =>
            segment.Words.IsEmpty || Letters(string.Concat(segment.Words.Select(word => word.Text))) == Letters(segment.Text))).Check(Many);

    [Fact]
    public void Sentences_without_anything_near_stay_as_they_are() =>
        Prop.ForAll(Gen.Elements(OrdinarySentences.All).ListOf().ToArbitrary(), sentences =>
        {
            var segment = Segment(string.Join(' ', sentences), .5, false);
            return ReferenceEquals(new NameCorrector(new(Names)).Correct(new TranscriptText([segment], "en")).Segments.Single(), segment);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_and_no_name_is_too_strange() =>
        Prop.ForAll<string, string>((text, name) =>
        {
            var names = NameVocabulary.FaultOf((name ?? "").Trim()) is null ? new NameVocabulary([name!]) : NameVocabulary.Empty;
            return HeardText.Of(new NameCorrector(names).Correct(new TranscriptText([Segment(text ?? "", .5, true)])).Segments.Single()).Text == (text ?? "");
        }).Check(Many);

    private static bool IsRight(TranscriptSegment segment, Correction made) =>
        segment.Text.Substring(made.Start, made.Length) == made.Corrected && Names.Contains(made.Corrected, StringComparer.Ordinal)
        && made.Original.Length > 0 && made.Original != made.Corrected;

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static TranscriptSegment Segment(string text, double? confidence, bool isWithWords) => new()
    {
        Speaker = Speaker.Caller,
        Start = 0,
        End = 9,
        Text = text,
        Confidence = confidence,
        Words = isWithWords ? [.. text.Split(' ').Select((word, at) => new TranscriptWord($" {word}", at, at + 1))] : [],
    };
}
