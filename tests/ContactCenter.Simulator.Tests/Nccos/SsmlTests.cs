using System.Globalization;
using ContactCenter.Simulator.Nccos;

namespace ContactCenter.Simulator.Tests.Nccos;

public sealed class SsmlTests
{
    [Theory]
    [InlineData("Press 1 < 2", "Press 1 < 2|0")]
    [InlineData("<speak>Hello <emphasis>you</emphasis>\n there</speak>", "Hello you there|0")]
    [InlineData("<speak>One<break time='2s'/>two<break time=\"250ms\"></break> three.</speak>", "One|2", "two|0.25", "three.|0")]
    [InlineData("<speak><break time='1.5s'/>One<break/></speak>", "|1.5", "One|0.25")]
    [InlineData("<speak>A<break strength='none'/>b<break strength='strong'/>c<break strength='x-strong'/>d</speak>", "A|0", "b|0.5", "c|1", "d|0")]
    [InlineData("<speak><p>A<break time='soon'/></p>b<break time='1h'/>c</speak>", "A|0.25", "b|0.25", "c|0")]
    [InlineData("<speak>A<break time='999s'/>b</speak>", "A|10", "b|0")]
    [InlineData("<speak/>", "|0")]
    [InlineData("<speak>Hi <amazon:effect name='whispered'>you</amazon:effect></speak>", "Hi you|0")]
    public void Words_and_the_silence_after_them(string text, params string[] parts) =>
        Ssml.Read(text, out _)!.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Words}|{part.Pause}")).Should().Equal(parts);

    [Theory]
    [InlineData("<speak>Hi")]
    [InlineData("Hi <speak>you</speak>")]
    [InlineData("<voice><speak>you</speak></voice>")]
    public void What_is_meant_as_markup_and_is_none(string text) => Ssml.Read(text, out _).Should().BeNull();

    [Theory]
    [InlineData("<speak>Hi <b>you</b></speak>", "b")]
    [InlineData("<speak><voice>Press 1</voice></speak>", "voice")]
    [InlineData("<speak><p>Hi <audio src='a.mp3'/></p> <mark name='x'/></speak>", "audio")]
    public void A_tag_that_the_platform_does_not_know_is_named(string text, string tag)
    {
        Ssml.Read(text, out var fault).Should().BeNull();

        fault.Should().Be($"has <{tag}>, which is no SSML tag of the platform");
    }

    [Theory]
    [InlineData("<speak>Hi <amazon:effect name='whispered'>you</amazon:effect></speak>", "amazon:effect")]
    [InlineData("<speak>Hi<google:style name=\"lively\"/></speak>", "google:style")]
    [InlineData("<speak xml:lang='en'>Hi <p>you</p>, 1:2 < 3:4</speak>", null)]
    public void A_tag_of_a_maker_of_voices_is_found(string text, string? tag) => Ssml.MakersTag(text).Should().Be(tag);
}
