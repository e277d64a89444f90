namespace ContactCenter.Voice.Tests;

public sealed class SsmlTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Hello", 5)]
    [InlineData("<speak>Hello</speak>", 5)]
    [InlineData("<speak>One<break time=\"1s\"/>Two<break />Three</speak>", 11)]
    [InlineData("<speak\n xml:lang='en' ><say-as interpret-as=\"digits\">12</say-as></speak>", 2)]
    [InlineData("<amazon:effect name=\"whispered\">x</amazon:effect>", 1)]
    [InlineData("3 < 5", 5)]
    [InlineData("<3 you>", 7)]
    [InlineData("<", 1)]
    [InlineData("<speak", 6)]
    [InlineData("<p<p>", 2)]
    [InlineData("a <b and c> d", 13)]
    [InlineData("<tom@example.com>", 17)]
    [InlineData("<br/>", 0)]
    [InlineData("< p>", 4)]
    public void Only_what_is_spoken_counts(string text, int length) => SsmlText.SpokenLength(text).Should().Be(length);

    [Fact]
    public void A_text_that_is_all_openings_is_read_in_one_pass() =>
        SsmlText.SpokenLength(string.Concat(Enumerable.Repeat("<a =", 50_000))).Should().Be(200_000);

    [Fact]
    public void Nothing_has_no_length()
    {
        var count = () => SsmlText.SpokenLength(null!);

        count.Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [InlineData("Hello", null)]
    [InlineData("<speak>Hello", null)]
    [InlineData("<speak> </speak>", "")]
    [InlineData("<speak>Hello <voice>you</voice><break/> there </speak>", "Hello you there")]
    [InlineData("<speak>Fish &amp; <![CDATA[Chips]]></speak>", "Fish & Chips")]
    public void Words_are_what_is_said_without_the_markup(string text, string? words) => SsmlText.WordsOf(text).Should().Be(words);

    [Theory]
    [InlineData("Hello")]
    [InlineData("<speak xml:lang='en'>Hello <voice>you</voice></speak>")]
    [InlineData("<speak>Hello <amazon:effect>you</speak>")]
    [InlineData("<speak><amazon:effect>a</amazon:effect><p><google:style/></p><amazon:effect/></speak>", "amazon:effect", "google:style")]
    public void Tags_with_a_prefix_are_those_of_makers(string text, params string[] tags) => SsmlText.MakersTags(text).Should().Equal(tags);
}
