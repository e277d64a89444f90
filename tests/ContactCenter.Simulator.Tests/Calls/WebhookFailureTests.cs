using System.Net;
using System.Text.Json;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Calls;

public sealed class WebhookFailureTests
{
    private const string Sorry = """[{"action":"talk","text":"Sorry"}]""";
    private const string Input =
        """[{"action":"input","dtmf":{"maxDigits":1},"eventUrl":["https://app.example.com/input"]},{"action":"talk","text":"Going on"}]""";

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task An_answer_that_failed_in_passing_is_asked_once_more(HttpStatusCode status)
    {
        await using var world = new TestWorld();
        world.App.On("/answer", status);

        await world.CallAsync(Sorry);

        await world.Caller.HearsAsync("Sorry");
        world.App.At("/answer").Should().HaveCount(2);
    }

    [Fact]
    public async Task Twice_is_enough_then_the_fallback_is_asked()
    {
        await using var world = new TestWorld(options => options.FallbackUrl = "https://app.example.com/fallback");
        world.App.On("/answer", HttpStatusCode.ServiceUnavailable).On("/fallback", Sorry);

        await world.Caller.DialAsync(TestAccount.Number);

        world.App.At("/answer").Should().HaveCount(2);
        await world.Caller.HearsAsync("Sorry");
        var fallback = world.App.At("/fallback").Single();
        fallback.Text("to").Should().Be(TestAccount.Number);
        fallback.Text("reason").Should().Contain("503");
        JsonElement.Parse(fallback.Text("original_request")!).GetRawText().Should().Be("""{"url":"https://app.example.com/answer","type":"answer"}""");
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task An_answer_that_failed_for_good_is_not_asked_again_and_without_a_fallback_the_call_ends(HttpStatusCode status)
    {
        await using var world = new TestWorld();
        world.App.On("/answer", status);

        var leg = await world.Caller.DialAsync(TestAccount.Number);

        world.App.At("/answer").Should().ContainSingle();
        world.Caller.State.Should().Be(PhoneState.OnHook);
        world.App.Statuses(leg).Should().Equal("started", "ringing", "completed");
        world.App.Event("completed").Text("duration").Should().Be("0");
    }

    [Theory]
    [InlineData(CheckLevel.Platform, "Hi")]
    [InlineData(CheckLevel.Strict, "Sorry")]
    public async Task An_ncco_served_as_plain_text_is_taken_with_a_warning_and_refused_where_checks_are_strict(CheckLevel checks, string heard)
    {
        await using var world = new TestWorld(options => (options.Checks, options.FallbackUrl) = (checks, "https://app.example.com/fallback"));
        world.App.On("/answer", """[{"action":"talk","text":"Hi"}]""", type: "text/plain").On("/fallback", Sorry);

        await world.Caller.DialAsync(TestAccount.Number);
        await world.Caller.HearsAsync(heard);

        world.Platform.Log.After(0).Any(entry => entry.Kind == LogKind.Warning && entry.Text == "The NCCO has oddities: it came as text/plain").Should()
            .Be(checks == CheckLevel.Platform);
    }

    [Fact]
    public async Task An_empty_ncco_ends_the_leg_with_a_warning()
    {
        await using var world = new TestWorld();

        var leg = await world.CallAsync("[]");
        await world.Caller.EndsAsync();

        world.App.Statuses(leg).Should().Equal("started", "ringing", "answered", "completed");
        world.Platform.Log.After(0).Should().ContainSingle(entry => entry.Kind == LogKind.Warning).Which.Text.Should().Contain("is empty: the leg ends");
    }

    [Theory]
    [InlineData("""[{"action":"dance"}]""", "application/json", "dance")]
    [InlineData("""[{"action":"talk","text":"Hi"}]""", "text/html", "text/html")]
    [InlineData("", "application/json", "JSON")]
    [InlineData("""[{"action":"talk","text":"\ud83d"}]""", "application/json", "Unicode")]
    public async Task A_wrong_ncco_is_reported_and_not_asked_for_again(string ncco, string type, string named)
    {
        await using var world = new TestWorld(options => options.FallbackUrl = "https://app.example.com/fallback");
        world.App.On("/answer", ncco, type: type).On("/fallback", Sorry);

        await world.Caller.DialAsync(TestAccount.Number);
        await world.Caller.HearsAsync("Sorry");

        world.App.At("/answer").Should().ContainSingle();
        var error = world.App.At("/event").Single(delivery => delivery.Text("reason") is not null);
        error.Text("reason").Should().StartWith("Syntax error in NCCO. Invalid value type or action.").And.Contain(named);
        error.Json.EnumerateObject().Select(property => property.Name).Should().Equal("reason", "conversation_uuid", "timestamp");
        world.Platform.Log.After(0).Should().Contain(entry => entry.Kind == LogKind.NccoFault);
    }

    [Theory]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.NoContent)]
    public async Task An_answer_is_one_with_status_200_only(HttpStatusCode status)
    {
        await using var world = new TestWorld(options => options.FallbackUrl = "https://app.example.com/fallback");
        world.App.On("/answer", """[{"action":"talk","text":"Not this"}]""", status).On("/fallback", Sorry);

        await world.Caller.DialAsync(TestAccount.Number);
        await world.Caller.EndsAsync();

        world.Caller.Heard.Select(line => line.Text).Should().Equal("Sorry");
        world.App.At("/answer").Should().ContainSingle();
        world.App.At("/event").Single(delivery => delivery.Text("reason") is not null).Text("reason").Should().Contain($"status {(int)status}");
    }

    [Fact]
    public async Task What_an_input_is_answered_may_have_any_status_of_success()
    {
        await using var world = new TestWorld();
        world.App.On("/input", """[{"action":"talk","text":"Accepted"}]""", HttpStatusCode.Accepted);
        await world.CallAsync(Input);

        await world.Caller.PressAsync('1');

        await world.Caller.HearsAsync("Accepted");
    }

    [Fact]
    public async Task An_application_whose_certificate_proves_nothing_is_not_asked_again()
    {
        await using var world = new TestWorld(options => options.FallbackUrl = "https://app.example.com/fallback");
        world.App.On("/answer", Insecure).On("/fallback", Sorry);

        await world.Caller.DialAsync(TestAccount.Number);
        await world.Caller.HearsAsync("Sorry");

        const string Reason = "The secure connection could not be opened: The certificate is another's.";
        world.App.At("/answer").Should().ContainSingle();
        world.App.At("/event").Single(delivery => delivery.Text("reason") is not null).Text("reason").Should().Be(Reason);
        world.App.At("/fallback").Single().Text("reason").Should().Be(Reason);
    }

    [Fact]
    public async Task An_event_is_not_tried_again_either_where_the_certificate_proves_nothing()
    {
        await using var world = new TestWorld();
        world.App.On("/event", Insecure);

        await world.CallAsync(Sorry);
        await world.Caller.EndsAsync();

        world.App.Statuses().Should().Equal("started", "ringing", "answered", "completed");
    }

    [Fact]
    public async Task An_input_that_failed_goes_on_with_the_next_action()
    {
        await using var world = new TestWorld();
        world.App.On("/input", HttpStatusCode.ServiceUnavailable);
        await world.CallAsync(Input);

        await world.Caller.PressAsync('1');

        await world.Caller.HearsAsync("Going on");
        world.App.At("/input").Should().HaveCount(2);
    }

    [Fact]
    public async Task The_fallback_is_told_what_the_input_would_have_been()
    {
        await using var world = new TestWorld(options => (options.FallbackUrl, options.FallbackMethod) = ("https://app.example.com/fallback", "POST"));
        world.App.On("/input", HttpStatusCode.NotFound).On("/fallback", HttpStatusCode.ServiceUnavailable).On("/fallback", Sorry);
        await world.CallAsync(Input);

        await world.Caller.PressAsync('1');

        await world.Caller.HearsAsync("Sorry");
        var fallback = world.App.At("/fallback")[1].Json;
        fallback.GetProperty("dtmf").GetProperty("digits").GetString().Should().Be("1");
        fallback.GetProperty("original_request").GetProperty("type").GetString().Should().Be("event");
    }

    [Fact]
    public async Task An_answer_is_waited_for_five_seconds_and_then_asked_once_more()
    {
        await using var world = new TestWorld();
        world.App.On("/answer", Never);
        world.App.On("/answer", Sorry);
        world.Platform.Driver = null;

        var dial = world.Caller.DialAsync(TestAccount.Number);
        await world.App.HasAsync(delivery => delivery.Path == "/answer");
        world.Clock.Advance(TimeSpan.FromSeconds(4.9));
        world.App.At("/answer").Should().ContainSingle();
        world.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await dial;

        world.App.At("/answer").Should().HaveCount(2);
        world.Caller.State.Should().Be(PhoneState.InCall);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, 2)]
    [InlineData(HttpStatusCode.BadGateway, 2)]
    [InlineData(HttpStatusCode.InternalServerError, 1)]
    public async Task A_plain_event_is_tried_twice_at_most_and_nobody_waits_for_it(HttpStatusCode status, int attempts)
    {
        await using var world = new TestWorld();
        world.App.On("/event", status);

        await world.CallAsync(Sorry);
        await world.Caller.HearsAsync("Sorry");
        await world.Caller.EndsAsync();

        world.App.Statuses().Should().Equal(((string[])["started", "ringing", "answered", "completed"]).SelectMany(name => Enumerable.Repeat(name, attempts)));
    }

    [Fact]
    public async Task An_application_that_throws_is_a_closed_connection()
    {
        await using var world = new TestWorld(options => options.FallbackUrl = "https://app.example.com/fallback");
        world.App.On("/answer", _ => throw new InvalidOperationException("broken")).On("/fallback", Sorry);

        await world.Caller.DialAsync(TestAccount.Number);

        world.App.At("/fallback").Single().Text("reason").Should().Be("Connection closed.");
    }

    private static Task<HttpResponseMessage> Insecure(CancellationToken cancellationToken) =>
        throw new HttpRequestException(HttpRequestError.SecureConnectionError, "The certificate is another's.");

    private static async Task<HttpResponseMessage> Never(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return new HttpResponseMessage();
    }
}
