using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Tests.Analysis.Redaction;

/// <summary>What an engine had heard before a name took its place is no way around a redaction.</summary>
public sealed class OriginalRedactionTests
{
    private const string Card = "4111 1111 1111 1111";

    private static readonly HashSet<string> Email = new(StringComparer.Ordinal) { FindKinds.Email };

    [Fact]
    public void Corrections_beside_a_find_stay_at_their_places()
    {
        var redacted = Redacted(Corrected($"Aquilo: {Card} from Vonage", (0, "Aquilo", "equillo"), (33, "Vonage", "vanage")));
        redacted.Text.Should().Be("Aquilo: [card] from Vonage");
        redacted.Corrections.Should().Equal(new Correction(0, 6, "equillo", "Aquilo"), new Correction(20, 6, "vanage", "Vonage"));
        HeardText.Of(redacted).Text.Should().Be("equillo: [card] from vanage");
    }

    [Fact]
    public void A_correction_within_a_find_goes()
    {
        var segment = Corrected("mail jo@Aquilo.com or Vonage", (8, "Aquilo", "equillo"), (22, "Vonage", "vanage"));
        var redacted = Redacted(segment, Email);
        redacted.Text.Should().Be("mail [email] or Vonage");
        redacted.Corrections.Should().Equal(new Correction(16, 6, "vanage", "Vonage"));
    }

    [Fact]
    public void An_original_that_is_a_find_goes_and_the_name_stays()
    {
        var segment = Corrected("it is Aquilo and Vonage", (6, "Aquilo", Card), (17, "Vonage", "vanage")) with
        {
            Words = [Word("it is"), Word("Aquilo") with { Original = Card }, Word("and"), Word("Vonage") with { Original = "vanage" }],
        };
        var redacted = Redacted(segment);
        redacted.Text.Should().Be("it is Aquilo and Vonage");
        redacted.Corrections.Should().Equal(new Correction(17, 6, "vanage", "Vonage"));
        redacted.Words.Should().Equal(Word("it is"), Word("Aquilo"), Word("and"), Word("Vonage") with { Original = "vanage" });
        redacted.Redactions.Should().BeEmpty();
    }

    [Fact]
    public void An_original_that_is_only_part_of_a_find_goes_too() =>
        Redacted(Corrected("it is 4111 1111 1111 Aquilo", (21, "Aquilo", "1111"))).Corrections.Should().BeEmpty();

    [Fact]
    public void Words_that_do_not_spell_the_text_lose_all_their_originals()
    {
        var segment = Corrected("it is Aquilo", (6, "Aquilo", Card)) with { Words = [Word("hello") with { Original = Card }] };
        Redacted(segment).Words.Should().Equal(Word("hello"));
    }

    [Fact]
    public void An_original_over_two_segments_goes()
    {
        var transcript = new TranscriptText([Corrected("4111 1111 Aquilo", (10, "Aquilo", "1111")), Corrected("1111", [])], "en");
        new Redactor().Redact(transcript).Transcript.Segments[0].Corrections.Should().BeEmpty();
    }

    [Fact]
    public void Who_redacts_other_kinds_keeps_the_original() =>
        Redacted(Corrected("it is Aquilo", (6, "Aquilo", Card)), Email).Corrections.Should().HaveCount(1);

    [Fact]
    public void Another_segments_corrections_stay()
    {
        var other = Corrected("from Vonage", (5, "Vonage", "vanage"));
        new Redactor().Redact(new([Corrected("it is Aquilo", (6, "Aquilo", Card)), other], "en")).Transcript.Segments[1].Should().BeSameAs(other);
    }

    [Fact]
    public void To_redact_it_again_changes_nothing()
    {
        var once = new Redactor().Redact(new([Corrected($"Aquilo {Card} Vonage", (0, "Aquilo", Card), (27, "Vonage", "vanage"))], "en"));
        new Redactor().Redact(once.Transcript).Should().BeEquivalentTo(once);
    }

    private static TranscriptSegment Redacted(TranscriptSegment segment, IReadOnlySet<string>? kinds = null) =>
        new Redactor().Redact(new([segment], "en"), kinds).Transcript.Segments.Single();

    private static TranscriptSegment Corrected(string text, params (int Start, string Name, string Original)[] made) => new()
    {
        Speaker = Speaker.Caller,
        Start = 10,
        End = 20,
        Text = text,
        Corrections = [.. made.Select(correction => new Correction(correction.Start, correction.Name.Length, correction.Original, correction.Name))],
    };

    private static TranscriptWord Word(string text) => new(text, 10, 11);
}
