using System.Collections.Immutable;
using ContactCenter.Voice;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Plan;

/// <summary>Names in braces of a prompt are replaced by values that may come from strangers.</summary>
public sealed class PromptFillTests
{
    [Theory]
    [InlineData("Hello {name}!", "Hello Anna!")]
    [InlineData("{NAME} {Name}", "Anna Anna")]
    [InlineData("{name}{unset}.", "Anna.")]
    [InlineData("{ name } {} {{name}}", "{ name } {} {Anna}")]
    [InlineData("{custom_data.order.number}", "7")]
    public void All_names_are_replaced(string text, string said) => Said(text, Values).Should().Be(said);

    [Fact]
    public void A_value_is_never_read_for_names() =>
        Said("{a}{b}", name => new(name == "a" ? "{b}" : "{a}")).Should().Be("{b}{a}");

    [Fact]
    public void Every_language_is_filled()
    {
        var translations = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase).Add("fr", "Bonjour {name}");
        Prompt.Of("Hello {name}", translations).Fill(Values).In("fr-CA").Text.Should().Be("Bonjour Anna");
    }

    [Theory]
    [InlineData("{v}", "a<b>\u0007c & d\ufffe", "a b  c & d ")]
    [InlineData("<speak>{v}</speak>", "a<b>\u0007c & 'd'", "<speak>a&lt;b&gt; c &amp; &apos;d&apos;</speak>")]
    public void Nothing_in_a_value_is_taken_for_markup(string text, string value, string said) => Said(text, _ => new(value)).Should().Be(said);

    [Theory]
    [InlineData("{v}", "abcdef", "abcd")]
    [InlineData("<speak>{v}</speak>", "a&b", "<speak>a</speak>")]
    [InlineData("{v}", "abc\U0001F600d", "abc")]
    public void A_value_is_cut_where_it_is_too_long_and_no_character_is_cut_in_half(string text, string value, string said) =>
        Said(text, _ => new(value, 4)).Should().Be(said);

    [Theory]
    [InlineData("https://example.com/a.mp3")]
    [InlineData("/audio/hold.mp3")]
    public void A_value_that_looks_like_an_address_is_spoken(string value) =>
        Action("{v}", value).Should().BeOfType<TalkAction>().Which.Text.Should().Be(value);

    [Theory]
    [InlineData("{v}")]
    [InlineData("<speak>{v}</speak>")]
    public void Where_nothing_is_left_a_pause_is_said(string text) =>
        Action(text, "").Should().BeOfType<TalkAction>().Which.Text.Should().Be("<speak><break time=\"200ms\"/></speak>");

    [Fact]
    public void Whatever_the_value_the_platform_can_say_it() => Prop.ForAll<string, bool>((value, isMarkup) =>
    {
        var action = Action(isMarkup ? "<speak>{v}</speak>" : "{v}", value ?? "");
        return new Ncco([action]).Check().Count == 0;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_the_value_it_is_no_longer_than_was_measured() => Prop.ForAll<string, bool>((value, isMarkup) =>
        new PromptValue(value ?? "", 20).Spoken(isMarkup).Length <= 20).QuickCheckThrowOnFailure();

    private static PromptValue? Values(string name) => name.ToUpperInvariant() switch
    {
        "NAME" => new("Anna"),
        "CUSTOM_DATA.ORDER.NUMBER" => new("7"),
        _ => null,
    };

    private static string Said(string text, Func<string, PromptValue?> values) => Prompt.Of(text).Fill(values).Text;

    private static NccoAction Action(string text, string value) =>
        Prompt.Of(text).Fill(_ => new(value, 200)).Action(VoiceStyle.Default, bargeIn: false, new("https://contact.test/"));
}
