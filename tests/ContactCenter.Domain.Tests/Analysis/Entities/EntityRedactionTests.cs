using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Tests.Analysis.Redaction;

namespace ContactCenter.Domain.Tests.Analysis.Entities;

public sealed class EntityRedactionTests
{
    private static readonly EntityModel Member = SentenceModels.Pattern("member2", @"\bM[- ]?\d{5}\b") with { Normalise = true, Redact = true };

    private static readonly EntityModel Project = SentenceModels.List("project", "Blue Bird") with { Redact = true };

    [Theory]
    [InlineData("I am M12345, yes", "I am [member2], yes")]
    [InlineData("I am m one two three four five", "I am [member2]")]
    [InlineData("C: M one two / A: yes / C: three four five please", "[member2]", "yes", "[member2] please")]
    [InlineData("it is about Blue-bird and 4111 1111 1111 1111", "it is about [project] and [card]")]
    [InlineData("bluebird is no project", "bluebird is no project")]
    public void The_owners_entities_are_taken_out_by_their_names(string line, params string[] texts) =>
        Redacted(line, Member, Project).Should().Equal(texts);

    [Theory]
    [InlineData("mail m12345@b.com", @"\bM\d{5}\b", "mail [member]@b.com")]
    [InlineData("my number is 4111 1111 1111 1111 or 4111", @"\d{4}", "my number is [card] or [member]")]
    [InlineData("my member 4111 1111 1111 1111 or 77, yes", @"member.*77", "my [member][card][member], yes")]
    [InlineData("it is GB29 NWBK 6016 1331 9268 19", @"NWBK", "it is GB29 [member] 6016 1331 9268 19")]
    public void It_is_taken_out_also_where_it_is_part_of_what_is_kept(string said, string pattern, string redacted)
    {
        var redactor = new Redactor().AndAlways(EntityRedaction.FindersOf([SentenceModels.Pattern("member", pattern) with { Redact = true }]));

        redactor.Redact(MarkedCall.Read(said, "en").Transcript).Transcript.Segments.Single().Text.Should().Be(redacted);
    }

    [Fact]
    public void One_that_is_not_to_be_redacted_has_no_finder() =>
        EntityRedaction.FindersOf([Member with { Redact = false }, Project]).Select(finder => finder.Kind).Should().Equal("project");

    [Fact]
    public void To_redact_what_is_redacted_changes_nothing_even_where_a_pattern_matches_nearly_everything()
    {
        var anything = SentenceModels.Pattern("anything", ".") with { Redact = true };
        var once = Redacted("say 4111 1111 1111 1111 a", anything).Single();
        once.Should().MatchRegex(@"^(\[anything\]|\[card\])+$");
        Redacted(once, anything).Should().Equal(once);
    }

    [Fact]
    public void Where_a_search_takes_too_long_all_that_was_searched_is_hidden_and_marked()
    {
        var slow = SentenceModels.Pattern("slow", @"(\w+ )+\d") with { Redact = true };
        var finder = new ModelFinder(slow, TimeSpan.FromMilliseconds(1));
        var call = MarkedCall.Read(SentenceModels.LongText(words: 100_000), null);
        var reading = TranscriptReading.Of(call.Transcript, new HashSet<string>(StringComparer.Ordinal));

        finder.FindIn(reading).Should().HaveCount(100_000).And.OnlyContain(find => find.IsTimedOut);
    }

    private static IEnumerable<string> Redacted(string line, params EntityModel[] models)
    {
        var redactor = new Redactor().AndAlways(EntityRedaction.FindersOf(models));
        return redactor.Redact(MarkedCall.Read(line, "en").Transcript).Transcript.Segments.Select(segment => segment.Text);
    }
}
