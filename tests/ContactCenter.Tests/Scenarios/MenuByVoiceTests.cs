using System.Text.Json;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A caller finds the way through menus by voice.</summary>
public sealed class MenuByVoiceTests
{
    private static readonly Dictionary<string, string?> Words = With(
        ("Ivr:Menus:Main:Options:1:Words:1", "buy something"),
        ("Ivr:Menus:Main:Options:human:Words:0", "a human being"),
        ("Ivr:Menus:Main:Options:human:Department", "Support"));

    [Theory]
    [InlineData("sales", SalesNumber)]
    [InlineData("SALES, please!", SalesNumber)]
    [InlineData("I'd like to buy something", SalesNumber)]
    [InlineData("one", SalesNumber)]
    [InlineData("number 2", SupportNumber)]
    [InlineData("can I speak to a human being", SupportNumber)]
    public async Task Words_lead_where_they_say(string words, string agent)
    {
        await using var world = new ContactCenterWorld(Words);
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("You can also say");
        await world.Caller.SayAsync(words);
        await world.Phone(agent).RingsAsync();
    }

    [Theory]
    [InlineData("ＳＡＬＥＳ, please")]
    [InlineData("営業部をお願いします")]
    [InlineData("zur HAUPTSTRASSE bitte")]
    [InlineData("ﬁnances")]
    public async Task Words_are_the_same_whatever_their_width_their_case_and_what_stands_around_them(string words)
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menus:Main:Options:1:Words:1", "営業"),
            ("Ivr:Menus:Main:Options:1:Words:2", "Hauptstraße"),
            ("Ivr:Menus:Main:Options:1:Words:3", "finances")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("You can also say");
        await world.Caller.SayAsync(words);
        await world.Sales.RingsAsync();
    }

    [Theory]
    [InlineData("wholesales")]
    [InlineData("sales or support")]
    [InlineData("what is this")]
    public async Task Words_that_are_no_choice_or_two_are_asked_for_again(string words)
    {
        await using var world = new ContactCenterWorld(Words);
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("You can also say");
        await world.Caller.SayAsync(words);
        await world.Caller.HearsAsync("not one of the choices");
        await world.Caller.SayAsync("support");
        await world.Support.RingsAsync();
    }

    [Fact]
    public async Task Words_heard_with_little_confidence_are_asked_for_again()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menus:Main:MinConfidence", "0.6"), ("Ivr:Menus:Main:SayAgain", "Could you say that again?")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("You can also say");
        await world.Caller.SayAsync("sales", confidence: 0.59);
        await world.Caller.HearsAsync("Could you say that again?");
        await world.Caller.HearsAsync("You can also say");
        await world.Caller.SayAsync("sales", confidence: 0.6);
        await world.Sales.RingsAsync();
    }

    [Fact]
    public async Task The_recogniser_is_told_which_words_to_expect()
    {
        await using var world = new ContactCenterWorld(Words);
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("You can also say");
        var speech = world.Actions("input")[0].GetProperty("speech");
        speech.GetProperty("context").Deserialize<string[]>().Should().BeEquivalentTo("sales", "buy something", "support", "a human being");
        speech.GetProperty("language").GetString().Should().Be("en-GB");
    }

    [Fact]
    public async Task A_menu_without_words_listens_to_keys_alone()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menu", "Keys"),
            ("Ivr:Menus:Keys:Prompt", "Press 7."),
            ("Ivr:Menus:Keys:Options:7:Department", "Sales")));
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await world.Caller.HearsAsync("Press 7");
        await world.Caller.PressAsync('7');
        await world.Sales.RingsAsync();
        world.Actions("input")[0].TryGetProperty("speech", out _).Should().BeFalse();
    }
}
