using System.Globalization;
using System.Text;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Redaction;

public sealed class RedactionPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(
        int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "1000", CultureInfo.InvariantCulture));

    private static readonly Redactor Redactor = new();

    private static readonly HashSet<string> AllKinds = [.. Redactor.BuiltIn.Select(finder => finder.Kind)];

    private static Gen<int> Seeds => Gen.Choose(0, int.MaxValue);

    /// <summary>Numbers, words that label them, signs, and what no text should hold.</summary>
    private static readonly string[] Parts =
    [
        "4111", "1111", "4", "99", "DE89", "GB", "zwei", "und", "quatre", "vingt", "hundred", "mille", "double", "card number", "cvv", "iban", "at",
        "@", "dot", ".", "com",
        "-", "+", "[card]", "[", "]", "\uD83D", "\uDE00", "😀", "e\u0301", "\u0301", "١٢٣", "𝟏", "", "\0", "\uFFFE", "ß", "ﬁ", "yes", "um", "euro",
    ];

    private static Gen<TranscriptText> AnyTranscript =>
        from texts in Gen.Elements(Parts).ListOf().Select(parts => string.Join(' ', parts)).ListOf()
        from languages in Gen.Elements("en", "de", "fr", "es", "it", "pl", null, "-").ListOf(texts.Count)
        from speakers in Gen.Elements(Speaker.Agent, Speaker.Caller, Speaker.Unknown).ListOf(texts.Count)
        from isWithWords in Gen.Elements(true, false)
        select new TranscriptText([.. texts.Select((text, at) => Segment(speakers[at], at, text, isWithWords) with { Language = languages[at] })]);

    [Fact]
    public void Any_card_said_in_any_way_is_taken_out_wholly_and_nothing_else_is() =>
        Prop.ForAll(Seeds.ToArbitrary(), seed => TakesOut(SpokenCard.From(seed))).Check(Many);

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same() =>
        Prop.ForAll(Seeds.ToArbitrary(), seed => TakesOut(SpokenCard.From(seed, text => text.Normalize(NormalizationForm.FormD)))
            .And(TakesOut(SpokenCard.From(seed, text => text.ToUpperInvariant().Replace("[CARD]", "[card]", StringComparison.Ordinal))))).Check(Many);

    [Fact]
    public void To_redact_what_is_redacted_changes_nothing() =>
        Prop.ForAll(AnyTranscript.ToArbitrary(), transcript =>
        {
            var once = Redactor.Redact(transcript, AllKinds);
            var twice = Redactor.Redact(once.Transcript, AllKinds);
            return Told(twice).SequenceEqual(Told(once), StringComparer.Ordinal);
        }).Check(Many);

    [Fact]
    public void No_two_finds_have_a_character_in_common_and_each_lies_in_its_text() =>
        Prop.ForAll(AnyTranscript.ToArbitrary(), transcript =>
        {
            var places = Redactor.FindIn(transcript).SelectMany(find => find.Places).ToList();
            return places.All(place => place.Begin < place.End && place.End <= transcript.Segments[place.Segment].Text.Length)
                && places.All(place => places.Count(place.Overlaps) == 1);
        }).Check(Many);

    [Fact]
    public void No_text_is_too_strange() =>
        Prop.ForAll<string>(text => Redactor.Redact(new([Segment(Speaker.Caller, 0, text ?? "", true)], "de"), AllKinds).Transcript.Segments.Length == 1)
            .Check(Many);

    [Fact]
    public void Each_place_of_a_normalised_text_leads_back_to_what_was_said() =>
        Prop.ForAll(AnyTranscript.ToArbitrary(), transcript => TranscriptReading.Of(transcript, AllKinds).Passages.All(passage =>
            Enumerable.Range(0, passage.Text.Length).All(at => passage.PlacesOf(at, at + 1).All(place =>
                IsSame(passage.Text[at], transcript.Segments[place.Segment].Text[place.Begin..place.End]))))).Check(Many);

    private static Property TakesOut(SpokenCard card) =>
        Redactor.Redact(card.Transcript).Transcript.Segments.Select(segment => segment.Text).SequenceEqual(card.Redacted, StringComparer.Ordinal)
            .Label(card.ToString());

    /// <summary>A digit may stand for a word; everything else stands for itself.</summary>
    private static bool IsSame(char normalised, string said) =>
        said == normalised.ToString() || char.IsAsciiDigit(normalised) || normalised == Passage.Mask;

    private static IEnumerable<string> Told(RedactionResult result) => result.Transcript.Segments
        .SelectMany(segment => segment.Words.Select(word => $"{word}").Prepend(segment.Text).Concat(segment.Redactions.Select(time => $"{time}")))
        .Concat(result.Times.Select(time => $"{time}"));

    private static TranscriptSegment Segment(Speaker speaker, int at, string text, bool isWithWords) => new()
    {
        Speaker = speaker,
        Start = at,
        End = at + 1,
        Text = text,
        Words = isWithWords ? [.. text.Split(' ').Select((word, number) => new TranscriptWord(word, at + (number * .01), at + (number * .01) + .01))] : [],
    };
}
