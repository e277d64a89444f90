using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Api;

/// <summary>Every path and method of the calls API, on a leg that lives, one that has ended, and one that never was.</summary>
public sealed class RouteTests
{
    private const string Wrong = """{"type":"BAD_REQUEST","error_title":"Bad Request"}""";
    private const string NotFound = """{"type":"NOT_FOUND","error_title":"Not Found"}""";
    private const string NotAllowed = """{"type":"METHOD_NOT_ALLOWED","error_title":"Method Not Allowed"}""";
    private const string NotJson = """{"type":"UNSUPPORTED_MEDIA_TYPE","error_title":"Unsupported Media Type"}""";
    private const string Unauthorized = """{"type":"UNAUTHORIZED","error_title":"Unauthorized"}""";

    [Theory]
    [InlineData("PUT", "LEG", """{"action":"mute"}""", 204, "")]
    [InlineData("PUT", "LEG", """{"action":"unmute"}""", 204, "")]
    [InlineData("PUT", "LEG", """{"action":"earmuff"}""", 204, "")]
    [InlineData("PUT", "LEG", """{"action":"unearmuff"}""", 204, "")]
    [InlineData("PUT", "LEG", """{"action":"hangup"}""", 204, "")]
    [InlineData("PUT", "LEG", """{"action":"transfer","destination":{"type":"ncco","ncco":[{"action":"talk","text":"Hi"}]}}""", 204, "")]
    [InlineData("PUT", "LEG", """{"action":"transfer","destination":{"type":"ncco","url":["https://app.example.com/next"]}}""", 204, "")]
    [InlineData("PUT", "LEG/talk", """{"text":"Hi","language":"en-GB","style":0,"premium":false,"loop":1,"level":"0","voice_name":"Amy"}""", 200,
        """{"message":"Talk started","uuid":"LEG"}""")]
    [InlineData("DELETE", "LEG/talk", null, 200, """{"message":"Talk stopped","uuid":"LEG"}""")]
    [InlineData("PUT", "LEG/stream", """{"stream_url":["https://app.example.com/a.mp3"],"loop":0,"level":"-0.6"}""", 200,
        """{"message":"Stream started","uuid":"LEG"}""")]
    [InlineData("DELETE", "LEG/stream", null, 200, """{"message":"Stream stopped","uuid":"LEG"}""")]
    [InlineData("PUT", "LEG/dtmf", """{"digits":"1713"}""", 200, """{"message":"DTMF sent","uuid":"LEG"}""")]
    [InlineData("PUT", "LEG/input/dtmf", """{"event_url":["https://app.example.com/keys"]}""", 200, "")]
    [InlineData("DELETE", "LEG/input/dtmf", null, 200, "")]
    [InlineData("POST", "LEG", "{}", 405, NotAllowed)]
    [InlineData("DELETE", "LEG", null, 405, NotAllowed)]
    [InlineData("GET", "LEG/talk", null, 405, NotAllowed)]
    [InlineData("POST", "LEG/stream", "{}", 405, NotAllowed)]
    [InlineData("DELETE", "LEG/dtmf", null, 405, NotAllowed)]
    [InlineData("GET", "LEG/input/dtmf", null, 405, NotAllowed)]
    [InlineData("PUT", "", "{}", 405, NotAllowed)]
    [InlineData("PUT", "LEG/dance", "{}", 404, NotFound)]
    [InlineData("PUT", "LEG/talk/loud", "{}", 404, NotFound)]
    [InlineData("PUT", "LEG", null, 415, NotJson)]
    [InlineData("PUT", "LEG/talk", null, 415, NotJson)]
    [InlineData("PUT", "LEG/stream", null, 415, NotJson)]
    [InlineData("PUT", "LEG/dtmf", null, 415, NotJson)]
    [InlineData("PUT", "LEG/input/dtmf", null, 415, NotJson)]
    [InlineData("POST", "", null, 415, NotJson)]
    [InlineData("PUT", "LEG", "{\"action\":", 400, """{"type":400,"title":"Bad Request","invalid_parameters":[{"name":"$","reason":"is not JSON"}]}""")]
    [InlineData("PUT", "LEG", "[]", 400, """{"type":400,"title":"Bad Request","invalid_parameters":[{"name":"$","reason":"must be an object"}]}""")]
    [InlineData("PUT", "LEG/talk", """{"text":true,"volume":1}""", 400, """{"type":400,"title":"Bad Request","invalid_parameters":["""
        + """{"name":"text","reason":"must be text"},{"name":"text","reason":"says nothing"},{"name":"volume","reason":"is not an option here"}]}""")]
    [InlineData("GET", "NOBODY", null, 404, NotFound)]
    [InlineData("PUT", "NOBODY", """{"action":"hangup"}""", 404, NotFound)]
    [InlineData("PUT", "ENDED", """{"action":"hangup"}""", 404, NotFound)]
    [InlineData("PUT", "ENDED/talk", """{"text":"Hi"}""", 404, NotFound)]
    [InlineData("DELETE", "ENDED/talk", null, 404, NotFound)]
    [InlineData("DELETE", "ENDED/stream", null, 404, NotFound)]
    [InlineData("PUT", "ENDED/dtmf", """{"digits":"1"}""", 404, NotFound)]
    [InlineData("DELETE", "ENDED/input/dtmf", null, 404, NotFound)]
    [InlineData("PUT", "RINGING", """{"action":"mute"}""", 400, Wrong)]
    [InlineData("PUT", "RINGING/talk", """{"text":"Hi"}""", 400, Wrong)]
    [InlineData("PUT", "RINGING/stream", """{"stream_url":["https://app.example.com/a.mp3"]}""", 400, Wrong)]
    [InlineData("PUT", "RINGING/dtmf", """{"digits":"1"}""", 400, Wrong)]
    [InlineData("PUT", "RINGING", """{"action":"hangup"}""", 204, "")]
    public async Task Each_path_answers(string method, string path, string? body, int status, string expected)
    {
        await using var world = new TestWorld();
        world.App.On("/answer", """[{"action":"wait","timeout":1}]""").On("/answer", """[{"action":"conversation","name":"room"}]""");
        var ended = await world.Caller.DialAsync(TestAccount.Number);
        await world.Caller.EndsAsync();
        var leg = await world.Caller.DialAsync(TestAccount.Number);
        var ringing = await world.CreateAsync("""[{"action":"wait"}]""");
        await world.PassAsync(2);

        var answer = await world.SendAsync(new HttpMethod(method), "/v1/calls/" + WithLegs(path), body);

        (answer.Status, answer.Body).Should().Be((status, WithLegs(expected)));
        answer.Type.Should().Be(expected.Length == 0 ? null : "application/json");
        answer.Trace.Should().NotBeEmpty();

        string WithLegs(string text) => text
            .Replace("LEG", leg, StringComparison.Ordinal)
            .Replace("ENDED", ended, StringComparison.Ordinal)
            .Replace("RINGING", ringing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/v1/calls")]
    [InlineData("POST", "/v1/calls")]
    [InlineData("GET", "/v1/calls/x")]
    [InlineData("PUT", "/v1/calls/x")]
    [InlineData("PUT", "/v1/calls/x/talk")]
    [InlineData("DELETE", "/v1/calls/x/stream")]
    [InlineData("GET", "/v1/files/x")]
    [InlineData("GET", "/v1/dance")]
    public async Task Nobody_without_a_good_token_learns_anything(string method, string path)
    {
        await using var world = new TestWorld();

        var answer = await world.SendAsync(new HttpMethod(method), path, token: "no.good.token");

        (answer.Status, answer.Body).Should().Be((401, Unauthorized));
    }
}
