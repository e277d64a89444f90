using System.Collections.Immutable;
using ContactCenter.Voice;

namespace ContactCenter.Domain.Tests.Plan;

public sealed class PromptTests
{
    [Theory]
    [InlineData("https://contact.test/a.mp3", true)]
    [InlineData("http://contact.test/a.mp3", true)]
    [InlineData("/audio/a.mp3", true)]
    [InlineData("https://contact.test is our address.", false)]
    [InlineData("Our address is https://contact.test", false)]
    public void An_address_is_played_and_a_sentence_is_said(string text, bool isAudio)
    {
        Prompt.Of(text).IsAudio.Should().Be(isAudio);
        (Action(text, bargeIn: false) is StreamAction).Should().Be(isAudio);
    }

    [Theory]
    [InlineData("fr", "Au revoir.")]
    [InlineData("fr-CA", "À la prochaine.")]
    [InlineData("fr-BE", "Au revoir.")]
    [InlineData("de-DE", "Goodbye.")]
    public void A_language_without_a_translation_hears_the_prompt_itself(string language, string said) => Prompt
        .Of("Goodbye.", ImmutableDictionary<string, string>.Empty.Add("fr", "Au revoir.").Add("fr-CA", "À la prochaine."))
        .In(language).Text.Should().Be(said);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_caller_may_cut_in_on_audio_as_on_speech_where_there_is_something_to_choose(bool bargeIn)
    {
        bool? expected = bargeIn ? true : null;
        Action("/audio/a.mp3", bargeIn).Should().BeOfType<StreamAction>().Which.BargeIn.Should().Be(expected);
        Action("Press 1.", bargeIn).Should().BeOfType<TalkAction>().Which.BargeIn.Should().Be(expected);
    }

    [Theory]
    [InlineData("<speak><voice>Press 1</voice>, or 2.</speak>", "Press 1 , or 2.")]
    [InlineData("<speak><voice>1 &lt; 2</voice></speak>", "<speak><voice>1 &lt; 2</voice></speak>")]
    [InlineData("<speak>Press 1", "<speak>Press 1")]
    public void Markup_with_a_tag_that_the_platform_does_not_have_is_said_without_it_where_that_can_be_said(string text, string said) =>
        Action(text, bargeIn: false).Should().BeOfType<TalkAction>().Which.Text.Should().Be(said);

    private static NccoAction Action(string text, bool bargeIn) => Prompt.Of(text).Action(VoiceStyle.Default, bargeIn, new("https://contact.test/"));
}
