using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>What comes in with a call, and what menus add to it, goes on to who reads the API and to a PBX.</summary>
public sealed class AttributeTests
{
    private const string Pbx = "sip:agents@pbx.example.com";

    [Fact]
    public async Task What_an_apps_user_says_with_the_call_is_told_of_the_call()
    {
        await using var world = new ContactCenterWorld();
        await world.Platform.AppPhone("ada").DialAsync(ContactCenterWorld.Number, new Simulator.Phones.CallContext
        {
            CustomData = new JsonObject
            {
                ["order"] = new JsonObject { ["number"] = 17, ["gift"] = true },
                ["items"] = new JsonArray(1, 2),
                ["note"] = "it's \"late\"",
                ["none"] = null
            },
        });

        (await AttributesAsync(world)).Should().Equal(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["custom_data.items"] = "[1,2]",
            ["custom_data.note"] = "it's \"late\"",
            ["custom_data.order.gift"] = "true",
            ["custom_data.order.number"] = "17",
            ["from_user"] = "ada",
        });
    }

    [Fact]
    public async Task Headers_of_a_SIP_caller_and_what_a_choice_sets_reach_the_PBX_as_settings_say()
    {
        await using var world = new ContactCenterWorld(With(
            ("Ivr:Menus:Main:Options:1:Attributes:topic", "orders"),
            ("Departments:Sales:Endpoint:Uri", Pbx),
            ("Departments:Sales:SipHeaders:Account", "{sipheader_x-account}"),
            ("Departments:Sales:SipHeaders:Reason", "{topic} of {SipHeader_X-Name}"),
            ("Departments:Sales:SipHeaders:Order", "{custom_data.order}"),
            ("Departments:Sales:SipHeaders:Priority", "{}")));
        var caller = world.Platform.SipPhone("sip:anna@example.com");
        await caller.DialAsync(ContactCenterWorld.Number, With(("X-Account", "17 {topic}"), ("X-Name", "Zoë\r\nX-Admin: 1"))!);
        await caller.PressAsync('1');
        await world.Platform.SipPhone(Pbx).RingsAsync();

        var headers = world.Creations.Should().ContainSingle().Subject.GetProperty("to")[0].GetProperty("headers").Deserialize<Dictionary<string, string>>()!;
        headers.Should().Contain("Account", "17 {topic}", "a value is never read for names");
        headers.Should().Contain("Reason", "orders of ZoX-Admin: 1", "a stranger's text cannot break a header");
        headers.Should().NotContainKey("Order", "it was not set");
        headers.Should().Contain("Priority", "{}");
        (await AttributesAsync(world)).Should().Contain("topic", "orders").And.Contain("SipHeader_X-Account", "17 {topic}");
        (await world.OnlyCallAsync()).GetProperty("timeline").EnumerateArray().Select(line => line.GetProperty("what").GetString()).Should()
            .Contain("attributes set: topic");
    }

    [Fact]
    public async Task A_call_without_any_has_none()
    {
        await using var world = new ContactCenterWorld();
        await world.ChooseAsync('1');

        (await AttributesAsync(world)).Should().BeEmpty();
    }

    [Fact]
    public async Task They_are_kept_with_the_call_in_the_history()
    {
        using var folder = new TestFolder();
        await using var world = new ContactCenterWorld(With(("Storage:Provider", "Sqlite"), ("Storage:Path", folder.Path)));
        await world.Caller.DialAsync(ContactCenterWorld.Number, With(("X-Account", "17"))!);
        await world.Caller.HangUpAsync();
        await world.RunOutAsync();

        (await AttributesAsync(world)).Should().ContainSingle().Which.Should().Be(KeyValuePair.Create("SipHeader_X-Account", "17"));
    }

    [Fact]
    public async Task A_flood_of_them_is_bounded_and_the_timeline_says_so()
    {
        await using var world = new ContactCenterWorld();
        var headers = Enumerable.Range(0, 40).ToDictionary(number => $"X-{number}", _ => new string('x', 300), StringComparer.Ordinal);
        await world.Caller.DialAsync(ContactCenterWorld.Number, headers);

        (await AttributesAsync(world)).Should().HaveCount(32).And.OnlyContain(attribute => attribute.Value.Length == 256);
        (await world.OnlyCallAsync()).GetProperty("timeline").EnumerateArray().Select(line => line.GetProperty("what").GetString())
            .Should().Contain(line => line!.StartsWith("called 442079460000, menu Main; attributes cut or left out: 40", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ivr:Menus:Main:Options:1:Attributes:a b", "x")]
    [InlineData("Ivr:Menus:Main:Options:1:Attributes:{a}", "x")]
    [InlineData("Ivr:Menus:Main:Options:1:Attributes:from_user", "x")]
    [InlineData("Ivr:Menus:Main:Options:1:Attributes:custom_data.order", "x")]
    [InlineData("Departments:Sales:SipHeaders:Topic", "{topic}")]
    public void What_cannot_be_an_attribute_is_named_at_start(string key, string value) => FaultsOf((key, value)).Should().Equal(key);

    [Fact]
    public void A_value_that_is_too_long_is_named_at_start() =>
        FaultsOf(("Ivr:Menus:Main:Options:1:Attributes:topic", new('x', 257))).Should().Equal("Ivr:Menus:Main:Options:1:Attributes:topic");

    private static async Task<Dictionary<string, string>> AttributesAsync(ContactCenterWorld world) =>
        (await world.OnlyCallAsync()).GetProperty("attributes").Deserialize<Dictionary<string, string>>()!;
}
