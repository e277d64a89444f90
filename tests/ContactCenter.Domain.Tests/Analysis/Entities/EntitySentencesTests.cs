using System.Globalization;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Tests.Analysis.Entities.Sentences;
using ContactCenter.Domain.Tests.Analysis.Redaction;
using ContactCenter.Domain.Tests.Analysis.Redaction.Sentences;

namespace ContactCenter.Domain.Tests.Analysis.Entities;

/// <summary>Own sentences in two languages: what is in braces is to be found, and nothing else. Some of them are harder than the rules.</summary>
public sealed class EntitySentencesTests(ITestOutputHelper output)
{
    private static readonly EntityFinder Finder = new(SentenceModels.All, new SentenceModels.Phones());

    private static readonly (string Language, string[] Lines)[] Languages = [("en", EnglishEntities.All), ("de", GermanEntities.All)];

    /// <summary>Precision and recall as they were measured; a change that finds less, or more that is wrong, is seen here.</summary>
    [Theory]
    [InlineData("en", .96, .96)]
    [InlineData("de", 1.0, 1.0)]
    public void Found_is_at_least_what_was_found_when_it_was_measured(string language, double precision, double recall)
    {
        var lines = Languages.Single(set => set.Language == language).Lines;
        var (expected, found, right) = (0, 0, 0);
        foreach (var line in lines)
        {
            var (wanted, got) = Both(line, language);
            var both = wanted.Intersect(got, StringComparer.Ordinal).ToList();
            (expected, found, right) = (expected + wanted.Count, found + got.Count, right + both.Count);
            foreach (var one in got.Except(both, StringComparer.Ordinal))
                output.WriteLine($"wrong {one} in: {line}");
            foreach (var one in wanted.Except(both, StringComparer.Ordinal))
                output.WriteLine($"missed {one} in: {line}");
        }

        var measured = (Precision: (double)right / found, Recall: (double)right / expected);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{language}: {lines.Length} sentences, expected {expected}, found {found}, precision {measured.Precision:F3}, recall {measured.Recall:F3}"));
        measured.Precision.Should().BeGreaterThanOrEqualTo(precision);
        measured.Recall.Should().BeGreaterThanOrEqualTo(recall);
    }

    [Fact]
    public void There_are_at_least_a_hundred_sentences_and_each_type_is_found_in_both_languages()
    {
        EnglishEntities.All.Should().HaveCountGreaterThanOrEqualTo(60);
        GermanEntities.All.Should().HaveCountGreaterThanOrEqualTo(40);
        foreach (var (language, lines) in Languages)
        {
            lines.SelectMany(line => Finder.FindIn(SentenceModels.Said(MarkedCall.Read(line, language).Transcript)).Entities)
                .Select(entity => entity.Type).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(
                    "card", "securityCode", "email", "iban", "phone", "orderNumber", "plan", "product", "customerId", "parcel", "memberCode");
        }
    }

    /// <summary>The sentences of the redaction, redacted of all that it finds.</summary>
    [Fact]
    public void Of_what_was_redacted_only_the_kind_is_told_and_all_of_it()
    {
        var redactor = new Redactor();
        var kinds = Redactor.BuiltIn.Select(finder => finder.Kind).ToHashSet(StringComparer.Ordinal);
        foreach (var (language, lines) in new[] { ("en", EnglishSentences.All), ("de", GermanSentences.All) })
        {
            foreach (var call in lines.Select(line => MarkedCall.Read(line, language)))
            {
                var found = Finder.FindIn(SentenceModels.Said(redactor.Redact(call.Transcript, kinds).Transcript)).Entities;
                found.Where(entity => kinds.Contains(entity.Type)).Select(entity => $"{entity.Place.Segment}: {entity.Text} of {entity.Type}")
                    .Should().BeEquivalentTo(call.Expected.SelectMany(find => find.Places, (find, place) => $"{place.Segment}: [{find.Kind}] of {find.Kind}"));
            }
        }
    }

    private static (List<string> Wanted, List<string> Got) Both(string line, string language)
    {
        var call = MarkedCall.Read(line, language);
        var wanted = call.Expected.SelectMany(find => find.Places, (find, place) => Told(find.Kind, place, call.Transcript));
        var got = Finder.FindIn(SentenceModels.Said(call.Transcript)).Entities.Select(entity => Told(entity.Type, entity.Place, call.Transcript));
        return ([.. wanted], [.. got]);
    }

    private static string Told(string type, TextPlace place, TranscriptText transcript) =>
        $"{type} {place.Segment},{place.Begin}: {transcript.Segments[place.Segment].Text[place.Begin..place.End]}";
}
