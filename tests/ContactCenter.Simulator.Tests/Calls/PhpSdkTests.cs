using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Calls;

/// <summary>The platform's PHP SDK writes nearly every number and flag as text; a call made of such payloads is carried from its creation to its end.</summary>
public sealed class PhpSdkTests
{
    private const string Menu = """
        [{"action":"talk","text":"Press 1 for sales.","bargeIn":"true","level":"0.5","loop":"1","language":"en-GB","style":"2","premium":"false",
        "voiceName":"Amy"},
         {"action":"input","dtmf":{"timeOut":5,"maxDigits":1,"submitOnHash":"true"},"eventUrl":["https://app.example.com/input"],"eventMethod":"POST"}]
        """;

    private const string Room = """
        [{"action":"stream","streamUrl":["https://app.example.com/a.mp3"],"bargeIn":"false","level":"0","loop":"1"},
         {"action":"record","format":"mp3","timeOut":"7200","beepStart":"true","endOnSilence":"3","endOnKey":"#",
         "eventUrl":["https://app.example.com/recording"],"eventMethod":"POST"},
         {"action":"conversation","name":"room","startOnEnter":"true","endOnExit":"true","record":"true"}]
        """;

    [Fact]
    public async Task Its_payloads_carry_a_call()
    {
        await using var world = new TestWorld();
        world.App.On("/outbound", Menu).On("/input", Room);

        var created = await world.SendAsync(HttpMethod.Post, "/v1/calls", $$"""
            {"to":[{"type":"phone","number":"{{TestAccount.Agent}}"}],"from":{"type":"phone","number":"{{TestAccount.Number}}"},
             "answer_url":["https://app.example.com/outbound"],"answer_method":"POST","event_url":["https://app.example.com/php"],"event_method":"POST",
             "machine_detection":"continue","length_timer":"7200","ringing_timer":"60"}
            """);
        created.Status.Should().Be(201, created.Body);
        var leg = created.Json.GetProperty("uuid").GetString()!;
        await world.Agent.AnswerAsync();
        await world.Agent.HearsAsync("Press 1 for sales.");
        await world.Agent.PressAsync('1');
        await world.Agent.HearsAsync("a.mp3");
        await world.PassAsync(10);
        await world.Agent.PressAsync('#');
        await world.PassAsync(1);
        world.Platform.Conversations.Should().Contain(conversation => conversation.Name == "room");

        var talk = await world.SendAsync(
            HttpMethod.Put, $"/v1/calls/{leg}/talk", """{"text":"A word.","bargeIn":"false","level":"0.5","loop":"1","voiceName":"Amy"}""");
        talk.Status.Should().Be(200, talk.Body);
        await world.Agent.HearsAsync("A word.");
        var transfer = await world.PutAsync(
            leg, """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"Goodbye.","bargeIn":"false","loop":"1"}]}}""");
        transfer.Status.Should().Be(204, transfer.Body);
        await world.Agent.HearsAsync("Goodbye.");
        await world.Agent.EndsAsync();

        world.App.At("/php").Select(delivery => delivery.Text("status")).Should().Contain(["started", "ringing", "answered", "completed"]);
        world.App.At("/recording").Should().ContainSingle();
        world.Agent.State.Should().Be(PhoneState.OnHook);
    }
}
