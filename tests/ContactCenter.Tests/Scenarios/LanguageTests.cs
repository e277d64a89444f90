using System.Text.Json;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>The language and voice of a menu reach what is said and what is listened for, and stay with the caller.</summary>
public sealed class LanguageTests
{
    private static readonly Dictionary<string, string?> French = With(
        ("Ivr:Style", "1"),
        ("Ivr:Menus:Main:Options:8:Menu", "French"),
        ("Ivr:Menus:French:Language", "fr-FR"),
        ("Ivr:Menus:French:Style", "4"),
        ("Ivr:Menus:French:Premium", "true"),
        ("Ivr:Menus:French:Prompt", "Pour le service commercial, tapez 1, ou dites ventes."),
        ("Ivr:Menus:French:Options:1:Department", "Sales"),
        ("Ivr:Menus:French:Options:1:Words:0", "ventes"));

    [Fact]
    public async Task A_menu_speaks_and_listens_in_its_own_language()
    {
        await using var world = new ContactCenterWorld(French);
        await world.ChooseAsync('8');
        await world.Caller.HearsAsync("Pour le service commercial");
        SpokenIn(world.TalkOf("Thank you for calling")).Should().Be(("en-GB", 1, null));
        SpokenIn(world.TalkOf("Pour le service")).Should().Be(("fr-FR", 4, true));
        world.Actions("input")[^1].GetProperty("speech").GetProperty("language").GetString().Should().Be("fr-FR");
        await world.Caller.SayAsync("les ventes");
        await world.Sales.RingsAsync();
    }

    [Fact]
    public async Task The_language_stays_from_the_department_to_the_survey()
    {
        await using var world = new ContactCenterWorld(French);
        await world.ChooseAsync('8');
        await world.Caller.HearsAsync("Pour le service commercial");
        await world.Caller.PressAsync('1');
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync("How satisfied were you");
        await world.Caller.PressAsync('5');
        await world.Caller.EndsAsync();
        SpokenIn(world.TalkOf("Please wait")).Should().Be(("fr-FR", 4, true));
        SpokenIn(world.TalkOf("How satisfied")).Should().Be(("fr-FR", 4, true));
        SpokenIn(world.TalkOf("Thank you for your answer")).Should().Be(("fr-FR", 4, true));
        world.Actions("input")[^1].GetProperty("speech").GetProperty("language").GetString().Should().Be("fr-FR");
    }

    [Fact]
    public async Task Going_back_brings_back_the_language_of_the_first_menu()
    {
        await using var world = new ContactCenterWorld(French);
        await world.ChooseAsync('8');
        await world.Caller.HearsAsync("Pour le service commercial");
        await world.Caller.PressAsync('#');
        await world.Caller.HearsAsync("Thank you for calling");
        await world.Caller.PressAsync('1');
        await world.Sales.RingsAsync();
        SpokenIn(world.TalkOf("Please wait")).Should().Be(("en-GB", 1, null));
    }

    [Theory]
    [InlineData("fr-FR", "Merci de patienter", "Etiez-vous content", "Merci, au revoir")]
    [InlineData("fr-CA", "Un instant", "Etiez-vous content", "Merci, au revoir")]
    [InlineData("de-DE", "Please wait", "How satisfied were you", "Thank you for your answer")]
    public async Task Whoever_came_by_a_menu_in_another_language_hears_its_translations(string language, string connecting, string question, string thanks)
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Language", language),
            ("Departments:Sales:Connecting:fr", "Merci de patienter."),
            ("Departments:Sales:Connecting:fr-CA", "Un instant."),
            ("Survey:Questions:0:Prompt:fr", "Etiez-vous content?"),
            ("Survey:Thanks:FR", "Merci, au revoir.")));
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync(connecting);
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.Sales.HangUpAsync();
        await world.Caller.HearsAsync(question);
        await world.Caller.PressAsync('5');
        await world.Caller.HearsAsync(thanks);
        (await world.OnlySurveyAsync()).GetProperty("answers")[0].GetProperty("question").GetString().Should().StartWith("How satisfied");
    }

    [Fact]
    public async Task A_prompt_may_have_translations_alone()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menu", "Welcome"),
            ("Ivr:Menus:Welcome:Prompt:de", "Guten Tag."),
            ("Ivr:Menus:Welcome:Prompt:en", "Good day."),
            ("Ivr:Menus:Welcome:Options:1:Department", "Sales")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Good day");
    }

    [Fact]
    public void A_translation_that_is_none_or_cannot_be_played_is_named_at_start() => FaultsOf(
        ("Texts:Goodbye:Text", "Bye."),
        ("Survey:Thanks:fr", "/audio/no-such-file.mp3"))
        .Should().BeEquivalentTo("Texts:Goodbye:Text", "Survey:Thanks:fr");

    private static (string Language, int? Style, bool? Premium) SpokenIn(JsonElement talk) => (
        talk.GetProperty("language").GetString()!,
        talk.TryGetProperty("style", out var style) ? style.GetInt32() : null,
        talk.TryGetProperty("premium", out var premium) ? premium.GetBoolean() : null);
}
