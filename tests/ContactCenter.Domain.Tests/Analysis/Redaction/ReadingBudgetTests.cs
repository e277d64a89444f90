using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Redaction;

/// <summary>How much is done to read numbers is counted, not timed.</summary>
public sealed class ReadingBudgetTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(
        int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "1000", CultureInfo.InvariantCulture));

    /// <summary>Each can be understood in several ways, alone or with what stands behind it.</summary>
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        ["en"] = ["one", "twenty", "forty two", "hundred", "three hundred", "thousand", "double four", "and", "um", "4"],
        ["de"] = ["zwei und vierzig", "zwei", "hundert", "vierzig", "zwanzig", "tausend", "und", "ähm", "zweimal"],
        ["fr"] = ["quatre", "vingt", "dix", "sept", "cent", "mille", "soixante", "et", "un", "euh"],
        ["es"] = ["treinta y dos", "cuarenta", "y", "cien", "mil", "ciento", "uno", "eh"],
        ["it"] = ["quaranta", "due", "cento", "mila", "mille", "uno", "e", "ehm"],
    };

    private static Gen<(string Language, string Text)> OddNumbers =>
        from language in Gen.Elements(Words.Keys.ToArray())
        from few in Gen.Elements(Words[language]).ListOf(4)
        from length in Gen.Choose(1, 400)
        from words in Gen.Elements(few.ToArray()).ListOf(length)
        select (language, string.Join(' ', words));

    [Fact]
    public void What_is_done_grows_with_the_length_of_a_text_only() =>
        Prop.ForAll(OddNumbers.ToArbitrary(), said =>
        {
            var tokens = Tokens(said.Text, said.Language);
            var asked = 0L;
            // Behind a spent budget each start goes one way: at most 20 parts, with the fillers between them.
            var widest = tokens.Select((_, at) => NumberReading.Digits(tokens, at).Length).Max();
            var most = ((ReadingBudget.Least + (ReadingBudget.PerToken * (long)tokens.Length)) * widest) + (tokens.Length * 400L);
            var budget = new ReadingBudget(tokens.Length);
            for (var start = 0; start < tokens.Length; start++)
                _ = Paths(tokens, start, digits => ++asked <= most && digits.Length <= 19, budget).Count();
            return asked <= most;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void A_text_with_more_readings_than_anyone_can_follow_still_ends_and_what_is_plain_in_it_is_found()
    {
        var odd = string.Join(' ', Enumerable.Repeat("quatre vingt dix sept cent mille", 700));
        var segments = new[] { odd, "au revoir, c'est 4111 1111 1111 1111 pour vous" }
            .Select((text, at) => new TranscriptSegment { Speaker = (Speaker)(at + 1), Start = at, End = at + 1, Text = text });
        new Redactor().Redact(new([.. segments], "fr")).Transcript.Segments[1].Text.Should().Be("au revoir, c'est [card] pour vous");
    }

    [Fact]
    public void Odd_numbers_in_many_turns_still_end_and_a_card_behind_them_is_found()
    {
        var texts = Enumerable.Range(0, 300).Select(turn => turn % 2 == 0 ? "cent quatre vingt dix sept mille quatre vingt dix" : "oui je vous en prie madame")
            .Concat(["non, c'est autre chose", "4111 1111", "attendez, je dois encore chercher mes lunettes ici", "1111 1111"]);
        var segments = texts.Select((text, at) => new TranscriptSegment { Speaker = Speaker.Unknown, Start = at, End = at + 1, Text = text });
        new Redactor().Redact(new([.. segments], "fr")).Transcript.Segments[^3..].Select(segment => segment.Text)
            .Should().Equal("[card]", "attendez, je dois encore chercher mes lunettes ici", "[card]");
    }

    [Fact]
    public void A_card_with_many_readings_does_not_spend_the_budget() => IsSpentBy(2059299612).Should().BeFalse("it takes 35,000 beginnings");

    [Fact]
    public void People_never_spend_the_budget() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => !IsSpentBy(seed)).Check(Many);

    [Fact]
    public void A_budget_is_what_it_says()
    {
        var budget = new ReadingBudget(2);
        for (var spent = 0; spent < 131_072 + 512; spent++)
        {
            budget.IsSpent.Should().BeFalse();
            budget.Spend().Should().BeTrue();
        }

        budget.IsSpent.Should().BeTrue();
        budget.Spend().Should().BeFalse();
        budget.IsSpent.Should().BeTrue();
    }

    [Fact]
    public void Behind_a_spent_budget_a_number_is_read_as_most_likely_meant()
    {
        var tokens = Tokens("forty two forty two", "en");
        var budget = new ReadingBudget(0);
        Paths(tokens, 0, _ => true, budget).Select(path => path.Text).Should()
            .BeEquivalentTo("40", "42", "402", "4240", "4242", "40240", "40242", "42402", "402402");
        while (budget.Spend())
        {
        }

        Paths(tokens, 0, _ => true, budget).Select(path => path.Text).Should().Equal("42", "4242");
    }

    /// <summary>Whether a card, as anybody says it, takes more than the shortest passage has.</summary>
    private static bool IsSpentBy(int seed) => TranscriptReading
        .Of(SpokenCard.From(seed).Transcript, new HashSet<string>(StringComparer.Ordinal)).Passages.Any(passage =>
        {
            var budget = new ReadingBudget(0);
            for (var start = 0; start < passage.Tokens.Length; start++)
                _ = Paths(passage.Tokens, start, CardNumbers.MayBegin, budget).Count();
            return budget.IsSpent;
        });

    private static IEnumerable<NumberReading.Step> Paths(
        ImmutableArray<NumberToken> tokens, int start, Func<string, bool> mayGrow, ReadingBudget budget) =>
        NumberPaths.From(tokens, start, (all, at) => NumberReading.Digits(all, at), mayGrow, budget);

    private static ImmutableArray<NumberToken> Tokens(string text, string language) =>
        Tokenizer.Tokens(text, 0, NumberLanguages.WordsOf(language), new HashSet<string>(StringComparer.Ordinal));
}
