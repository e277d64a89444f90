using ContactCenter.Domain.Analysis.Vocabulary;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Vocabulary;

public sealed class SoundKeyTests
{
    [Theory]
    [InlineData("aquilo", "AKWALA")]
    [InlineData("equillo", "AKWALA")]
    [InlineData("vonage", "VANAJ")]
    [InlineData("zendesk", "ZANDASK")]
    [InlineData("zephyrix", "ZAFARAKS")]
    [InlineData("xavier", "ZAVAR")]
    [InlineData("snowflake", "SNAFLAK")]
    [InlineData("wojciechowski", "WAJSAXASKA")]
    [InlineData("schwarz", "XWARZ")]
    [InlineData("kowalczyk", "KAWALXAK")]
    [InlineData("knight", "NAT")]
    [InlineData("gnocchi", "NAKXA")]
    [InlineData("wright", "RAT")]
    [InlineData("pneu", "NA")]
    [InlineData("psalm", "SALM")]
    [InlineData("kn", "KN")]
    [InlineData("thatcher", "0AXAR")]
    [InlineData("bridge", "BRAJ")]
    [InlineData("edgar", "AJAR")]
    [InlineData("white", "WAT")]
    [InlineData("rhodes", "RADAS")]
    [InlineData("zhang", "XANG")]
    [InlineData("szabo", "XABA")]
    [InlineData("mick", "MAK")]
    [InlineData("nation", "NAXAN")]
    [InlineData("tension", "TANXAN")]
    [InlineData("cecil", "SASAL")]
    [InlineData("cyril", "SARAL")]
    [InlineData("clara", "KLARA")]
    [InlineData("gary", "GARA")]
    [InlineData("gina", "JANA")]
    [InlineData("maya", "MAYA")]
    [InlineData("yoda", "YADA")]
    [InlineData("canyon", "KANAN")]
    [InlineData("lynn", "LAN")]
    [InlineData("dawn", "DAN")]
    [InlineData("erwin", "ARWAN")]
    [InlineData("swng", "SWNG")]
    [InlineData("ahmed", "AMAD")]
    [InlineData("ahab", "AHAB")]
    [InlineData("irqa", "ARKA")]
    [InlineData("axel", "AKSAL")]
    [InlineData("climb", "KLAM")]
    [InlineData("lambe", "LAM")]
    [InlineData("lane", "LAN")]
    [InlineData("joe", "JA")]
    [InlineData("the", "0A")]
    [InlineData("q8", "K")]
    [InlineData("54", "")]
    [InlineData("мир", "МИР")]
    public void A_word_has_its_sounds(string word, string key) => SoundKey.Of([word]).Should().Be(key);

    [Fact]
    public void Words_sound_as_one_and_what_stands_twice_counts_once() => SoundKey.Of(["lane", "nord"]).Should().Be("LANARD");

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("abc", "", 0)]
    [InlineData("abc", "abc", 1)]
    [InlineData("abcd", "abxd", .75)]
    [InlineData("abcd", "bcd", .75)]
    [InlineData("kitten", "sitting", 1 - (3 / 7.0))]
    public void Letters_are_alike_by_how_few_changes_they_need(string first, string second, double likeness) =>
        EditDistance.Likeness<LetterCosts>(first, second).Should().BeApproximately(likeness, 1e-9);

    [Theory]
    [InlineData("P", "B", .4)]
    [InlineData("B", "P", .4)]
    [InlineData("P", "K", 1)]
    [InlineData("A", "P", 1)]
    [InlineData("A", "H", .4)]
    [InlineData("A", "", .5)]
    [InlineData("P", "", 1)]
    [InlineData("", "W", .5)]
    [InlineData("0AM", "TAN", .8)]
    public void Sounds_that_a_telephone_mixes_up_are_near(string first, string second, double cost) =>
        EditDistance.Of<SoundCosts>(first, second).Should().BeApproximately(cost, 1e-9);

    [Fact]
    public void Likeness_is_between_0_and_1_the_same_both_ways_and_1_only_for_the_same() =>
        Prop.ForAll(Keys.ToArbitrary(), Keys.ToArbitrary(), (first, second) =>
        {
            var likeness = EditDistance.Likeness<SoundCosts>(first, second);
            var isSameBackwards = Math.Abs(likeness - EditDistance.Likeness<SoundCosts>(second, first)) < 1e-9;
            return likeness is >= 0 and <= 1 && isSameBackwards && likeness >= 1 == (first == second);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_cannot_be_alike_enough_is_not_compared_and_what_can_is()
    {
        var (first, second) = (Form("vonage"), Form("vanage"));
        var likeness = first.Likeness(second, 0);
        likeness.Should().BeApproximately((1 + (5 / 6.0)) / 2, 1e-9);
        first.Likeness(second, .9).Should().Be(likeness);
        first.Likeness(second, .95).Should().Be(0);
        first.Likeness(Form("vonageandmore"), .8).Should().Be(0);
    }

    private static Gen<string> Keys => Gen.Elements("APBTDKGFVSZXJMNLRWYH0".ToCharArray()).ListOf().Select(string.Concat);

    private static SpokenForm Form(string word) => SpokenForm.Of(SpeechWords.In(word));
}
