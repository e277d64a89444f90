using System.Text.Json;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.Story;

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

    private static (string Language, int? Style, bool? Premium) SpokenIn(JsonElement talk) => (
        talk.GetProperty("language").GetString()!,
        talk.TryGetProperty("style", out var style) ? style.GetInt32() : null,
        talk.TryGetProperty("premium", out var premium) ? premium.GetBoolean() : null);
}
