using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Vocabulary;

namespace ContactCenter.Domain.Tests.Analysis.Vocabulary;

public sealed class NameCorrectorTests
{
    [Theory]
    [InlineData("Acme Cloud", "on acmecloud now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme-clowd now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme - clowd now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme\tclowd now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme\u00A0clowd now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme\u2010clowd now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme\u2011clowd now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme\u2013clowd now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme.clowd now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme&clowd now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme/clowd now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme+clowd now", "on Acme Cloud now")]
    [InlineData("Acme Cloud", "on acme_clowd now", "on Acme Cloud now")]
    [InlineData("North Sea Wind Power", "the north sea wind pow er plant", "the North Sea Wind Power plant")]
    [InlineData("Salesforce", "a sa les force", "a Salesforce")]
    [InlineData("Aquilo", "the equillo", "the Aquilo")]
    [InlineData("Aquilo", "an equillo's lamp", "an Aquilo's lamp")]
    [InlineData("Aquilo", "an equillo’s lamp", "an Aquilo’s lamp")]
    [InlineData("Coca-Cola", "a cokacola, please", "a Coca-Cola, please")]
    [InlineData("Zendesk!", "on zendisk today", "on Zendesk! today")]
    [InlineData("Łukaszewicz", "for Lukashewich now", "for Łukaszewicz now")]
    [InlineData("Nokia", "on nockia now", "on Nokia now")]
    [InlineData("Müller", "for miller", "for Müller")]
    [InlineData("Московский", "в московски банк", "в Московский банк")]
    [InlineData("Capital One", "at capitol one today", "at Capital One today")]
    [InlineData("Studio 54", "in studeo 54 today", "in Studio 54 today")]
    public void A_name_takes_the_place_of_what_sounds_like_it(string name, string heard, string corrected) =>
        Correct(heard, name).Text.Should().Be(corrected);

    [Theory]
    [InlineData("Aquilo", "the AQUILO lamp")]
    [InlineData("Acme Cloud", "acme cloud and acme-cloud")]
    [InlineData("Yahoo!", "yahoo, yes")]
    [InlineData("Müller", "for Muller")]
    [InlineData("Node.js", "in node.js now")]
    public void A_name_that_was_heard_rightly_stays_as_it_was_written(string name, string heard) =>
        Correct(heard, name).Should().BeEquivalentTo(Segment(heard));

    [Theory]
    [InlineData("Everlane", "for everyone")]
    [InlineData("Everlane", "at everyone's place")]
    [InlineData("Salesforce", "some sales -> force")]
    [InlineData("Lyft", "it left")]
    [InlineData("Uwe", "we owe it")]
    [InlineData("Caelu", "a kelu")]
    [InlineData("Ith", "with it")]
    [InlineData("Aquilo", "the [equillo] lamp")]
    [InlineData("Salesforce", "some sales, force")]
    [InlineData("Salesforce", "some sales. Force")]
    [InlineData("Aquilo", "two aquilos")]
    [InlineData("Fordyce", "four dice")]
    [InlineData("Tenley", "ten lee")]
    [InlineData("Levin", "11 lev 1")]
    [InlineData("Capital One", "in the capital")]
    [InlineData("Al", "an alp")]
    [InlineData("Q8", "q9")]
    public void What_is_common_or_a_number_or_said_apart_is_no_name(string name, string heard) =>
        Correct(heard, name).Text.Should().Be(heard);

    [Theory]
    [InlineData(.5, true)]
    [InlineData(.7499, true)]
    [InlineData(.75, false)]
    [InlineData(null, false)]
    public void A_name_is_sooner_put_in_where_the_engine_was_unsure(double? confidence, bool isCorrected) =>
        Correct("the halves", "Thalvex", confidence).Text.Should().Be(isCorrected ? "the Thalvex" : "the halves");

    [Theory]
    [InlineData(.8999, true)]
    [InlineData(.9, false)]
    public void What_the_engine_was_sure_of_must_be_nearly_the_same(double confidence, bool isCorrected)
    {
        Correct("from Kalim", "Caelum", confidence).Corrections.Should().HaveCount(isCorrected ? 1 : 0);
        Correct("from Pemberley", "Pemberly", confidence).Corrections.Should().HaveCount(1);
    }

    [Theory]
    [InlineData(.95, .7, true)]
    [InlineData(.7, .95, false)]
    public void The_words_own_confidence_counts_more_than_the_segments(double segment, double word, bool isCorrected)
    {
        var heard = Segment("from Kalim", segment) with { Words = [new("from", 0, 1, .5), new(" Kalim", 1, 2, word)] };
        Correct(heard, "Caelum").Corrections.Should().HaveCount(isCorrected ? 1 : 0);
    }

    [Fact]
    public void The_least_sure_word_of_a_row_counts() =>
        Correct(Segment("the hero date", .95) with { Words = [new("the", 0, 1, .1), new("hero", 1, 2, .7), new("date", 2, 3, .99)] }, "Harrowgate")
            .Text.Should().Be("the Harrowgate");

    [Fact]
    public void Where_a_word_has_no_confidence_the_segments_counts() =>
        Correct(Segment("the hero date", .5) with { Words = [new("the", 0, 1), new("hero", 1, 2, .99), new("date", 2, 3)] }, "Harrowgate")
            .Text.Should().Be("the Harrowgate");

    [Fact]
    public void Each_correction_keeps_its_place_and_what_was_heard()
    {
        var segment = Correct("Sales force, and equillo, and zendisk!", "Salesforce, Aquilo, Zendesk");
        segment.Text.Should().Be("Salesforce, and Aquilo, and Zendesk!");
        segment.Corrections.Should().Equal(
            new Correction(0, 10, "Sales force", "Salesforce"), new Correction(16, 6, "equillo", "Aquilo"), new Correction(28, 7, "zendisk", "Zendesk"));
        HeardText.Of(segment).Text.Should().Be("Sales force, and equillo, and zendisk!");
    }

    [Fact]
    public void Words_and_their_times_go_with_the_text()
    {
        var heard = Segment("the sales force, equillo") with
        {
            Words = [new(" the", 0, 1, .9), new(" sales", 1, 2, .6), new(" force,", 2, 3, .7), new(" equillo", 3, 4)],
        };
        Correct(heard, "Salesforce, Aquilo").Words.Should().Equal(
            new TranscriptWord(" the", 0, 1, .9), new TranscriptWord(" Salesforce,", 1, 3, .6) { Original = "sales force," },
            new TranscriptWord(" Aquilo", 3, 4) { Original = "equillo" });
    }

    [Fact]
    public void Two_names_in_one_word_of_the_engine_keep_what_it_had_heard() =>
        Correct(Segment("sales-force equillo") with { Words = [new("sales-force equillo", 0, 1)] }, "Salesforce, Aquilo").Words.Should()
            .Equal(new TranscriptWord("Salesforce Aquilo", 0, 1) { Original = "sales-force equillo" });

    [Fact]
    public void Words_that_do_not_spell_the_text_stay()
    {
        var heard = Segment("the equillo") with { Words = [new("hello", 0, 1)] };
        Correct(heard, "Aquilo").Should().BeEquivalentTo(heard with { Text = "the Aquilo", Corrections = [new(4, 6, "equillo", "Aquilo")] });
    }

    [Fact]
    public void The_nearest_name_is_taken_and_of_equal_ones_the_first()
    {
        Correct("from Vannage", "Vantage, Vonnage").Text.Should().Be("from Vonnage");
        Correct("from Marnova", "Mirnova, Mornova").Text.Should().Be("from Mirnova");
        Correct("from Marnova", "Mornova, Mirnova").Text.Should().Be("from Mornova");
    }

    [Fact]
    public void What_was_corrected_before_is_not_corrected_again()
    {
        var once = Correct("from equillo and zendisk", "Aquilo");
        var twice = Correct(once, "Aquila, Zendesk");
        twice.Text.Should().Be("from Aquilo and Zendesk");
        twice.Corrections.Should().Equal(new Correction(5, 6, "equillo", "Aquilo"), new Correction(16, 7, "zendisk", "Zendesk"));
        Correct(Correct("zendisk or equillo", "Aquilo"), "Zendesk").Corrections.Should()
            .Equal(new Correction(0, 7, "zendisk", "Zendesk"), new Correction(11, 6, "equillo", "Aquilo"));
    }

    [Fact]
    public void Numbers_are_those_of_the_segments_language()
    {
        Correct(Segment("zwei lee") with { Language = "de" }, "Zweilee").Text.Should().Be("zwei lee");
        Correct("zwei lee", "Zweilee").Text.Should().Be("Zweilee");
    }

    private static TranscriptSegment Correct(string text, string names, double? confidence = null) => Correct(Segment(text, confidence), names);

    private static TranscriptSegment Correct(TranscriptSegment segment, string names) =>
        new NameCorrector(new(names.Split(','))).Correct(new TranscriptText([segment], null)).Segments.Single();

    private static TranscriptSegment Segment(string text, double? confidence = null) =>
        new() { Speaker = Speaker.Caller, Start = 0, End = 3, Text = text, Confidence = confidence };
}
