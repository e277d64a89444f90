using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Page;

public sealed class PageTests
{
    private const string Caller = "/simulator/api/phones/447700900000";
    private const string Menu = """[{"action":"talk","text":"Press 1.","bargeIn":true},{"action":"input","type":["dtmf","speech"],"dtmf":{"maxDigits":"""
        + """1},"speech":{"endOnSilence":1},"eventUrl":["https://app.example.com/input"]}]""";

    [Fact]
    public async Task A_call_can_be_dialled_pressed_and_hung_up()
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On("/answer", Menu).On("/input", """[{"action":"wait"}]""");

        var dialled = await JsonOf(await world.PostAsync($"{Caller}/dial"));
        await world.PostAsync($"{Caller}/press", new { keys = "1" });
        var hungUp = await JsonOf(await world.PostAsync($"{Caller}/hangup"));

        dialled.GetProperty("state").GetString().Should().Be("InCall");
        world.App.At("/input").Single().Json.GetProperty("dtmf").GetProperty("digits").GetString().Should().Be("1");
        hungUp.GetProperty("state").GetString().Should().Be("OnHook");
    }

    [Theory]
    [InlineData("/simulator")]
    [InlineData("/simulator/assets/main.js")]
    [InlineData("/simulator/help")]
    [InlineData("/simulator/api/state")]
    [InlineData("/simulator/api/faults")]
    [InlineData("/simulator/api/faults/kinds")]
    public async Task HEAD_is_answered_wherever_a_page_may_GET(string path)
    {
        await using var world = await WebWorld.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var answer = await world.Http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType.Should().NotBeNull();
    }

    [Fact]
    public async Task The_state_shows_phones_legs_and_conversations()
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On("/answer", """[{"action":"conversation","name":"room","startOnEnter":false,"musicOnHoldUrl":["https://app.example.com/m.mp3"]}]""");
        await world.PostAsync($"{Caller}/dial", new { number = TestAccount.Number });
        await world.Platform.WhenIdleAsync(TestContext.Current.CancellationToken);

        Golden.Matches((await StateAsync(world)).GetRawText());
    }

    [Fact]
    public async Task A_phone_behaves_as_it_is_told()
    {
        await using var world = await WebWorld.StartAsync();

        var phone = await JsonOf(await world.PostAsync($"{Caller}/behaviour", new { whenRung = "busy", ringSeconds = 500, machineGreeting = "Beep" }));

        phone.GetProperty("whenRung").GetString().Should().Be("Busy");
        world.Platform.Phone(TestAccount.Caller).Should().BeEquivalentTo(new { WhenRung = PhoneBehaviour.Busy, RingSeconds = 120.0, MachineGreeting = "Beep" });
    }

    [Fact]
    public async Task A_ringing_phone_is_answered_or_declined()
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On(
            "/answer", """[{"action":"connect","endpoint":[{"type":"app","user":"ada"}]},{"action":"connect","endpoint":[{"type":"app","user":"ada"}]}]""");
        await world.PostAsync($"{Caller}/dial");
        await world.Platform.AppPhone("ada").RingsAsync();
        var declined = await JsonOf(await world.PostAsync("/simulator/api/phones/ada/decline?kind=app"));
        await world.Platform.AppPhone("ada").RingsAsync();

        var answered = await JsonOf(await world.PostAsync("/simulator/api/phones/ada/answer?kind=app"));
        await world.PostAsync("/simulator/api/phones/ada/say?kind=app", new { text = "Hello, Ada here." });

        declined.GetProperty("state").GetString().Should().Be("OnHook");
        answered.GetProperty("state").GetString().Should().Be("InCall");
        await world.Platform.Phone(TestAccount.Caller).HearsAsync("Ada here");
    }

    [Theory]
    [InlineData("answer", "{}", HttpStatusCode.Conflict)]
    [InlineData("decline", "{}", HttpStatusCode.Conflict)]
    [InlineData("press", "{\"keys\":\"1\"}", HttpStatusCode.Conflict)]
    [InlineData("press", "{\"keys\":\"x\"}", HttpStatusCode.BadRequest)]
    [InlineData("dial", "{\"number\":\"442079460999\"}", HttpStatusCode.Conflict)]
    [InlineData("behaviour", "{\"whenRung\":\"dance\"}", HttpStatusCode.BadRequest)]
    [InlineData("hangup?kind=fax", "{}", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_done_is_said(string action, string body, HttpStatusCode status)
    {
        await using var world = await WebWorld.StartAsync();

        var response = await world.PostAsync($"{Caller}/{action}", JsonElement.Parse(body));

        response.StatusCode.Should().Be(status);
        (await JsonOf(response)).GetProperty("detail").GetString().Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("http://localhost", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    public async Task Another_sites_page_cannot_press_the_phones(string? origin, HttpStatusCode status)
    {
        await using var world = await WebWorld.StartAsync();

        (await world.PostAsync($"{Caller}/hangup", origin: origin)).StatusCode.Should().Be(status);
    }

    [Theory]
    [InlineData("http://localhost/", false, HttpStatusCode.OK)]
    [InlineData("http://127.0.0.1:4000/", false, HttpStatusCode.OK)]
    [InlineData("http://[::1]/", false, HttpStatusCode.OK)]
    [InlineData("https://my.tunnel.example/", false, HttpStatusCode.Forbidden)]
    [InlineData("https://my.tunnel.example/", true, HttpStatusCode.OK)]
    public async Task The_phones_answer_this_machine_only_unless_told_otherwise(string host, bool isPublic, HttpStatusCode status)
    {
        await using var world = await WebWorld.StartAsync(options => options.Public = isPublic);
        world.Http.BaseAddress = new Uri(host);

        (await world.Http.GetAsync("/simulator/api/state", TestContext.Current.CancellationToken)).StatusCode.Should().Be(status);
    }

    [Fact]
    public async Task A_tunnel_that_asks_for_this_machine_by_its_name_does_not_lead_to_the_phones()
    {
        await using var world = await WebWorld.StartAsync();
        world.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "my.tunnel.example");

        (await world.Http.GetAsync("/simulator/api/state", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_phone_is_added_as_people_write_it_and_taken_away()
    {
        await using var world = await WebWorld.StartAsync();

        var added = await world.PostAsync("/simulator/api/phones", new { address = "+44 (0)7700 900-042", kind = "phone", name = " Ada " });
        var phone = await JsonOf(added);
        var removed = await world.Http.DeleteAsync("/simulator/api/phones/447700900042?kind=phone", TestContext.Current.CancellationToken);
        var again = await world.Http.DeleteAsync("/simulator/api/phones/447700900042?kind=phone", TestContext.Current.CancellationToken);

        added.StatusCode.Should().Be(HttpStatusCode.Created);
        (phone.GetProperty("address").GetString(), phone.GetProperty("name").GetString()).Should().Be(("447700900042", "Ada"));
        (removed.StatusCode, again.StatusCode).Should().Be((HttpStatusCode.NoContent, HttpStatusCode.NotFound));
        (await StateAsync(world)).GetProperty("phones").GetArrayLength().Should().Be(0);
    }

    [Theory]
    [InlineData("020 7946 0000", "phone")]
    [InlineData("ada", "sip")]
    [InlineData("4711", "fax")]
    public async Task An_address_that_is_none_is_refused_and_makes_no_phone(string address, string kind)
    {
        await using var world = await WebWorld.StartAsync();

        var added = await world.PostAsync("/simulator/api/phones", new { address, kind });

        added.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await JsonOf(added)).GetProperty("detail").GetString().Should().NotBeEmpty();
        world.Platform.Phones.Should().BeEmpty();
    }

    [Fact]
    public async Task A_phone_in_a_call_is_not_taken_away()
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On("/answer", """[{"action":"wait"}]""");
        await world.PostAsync($"{Caller}/dial", new { number = "+44 20 7946 0000" });

        var removed = await world.Http.DeleteAsync(Caller, TestContext.Current.CancellationToken);

        removed.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await JsonOf(removed)).GetProperty("detail").GetString().Should().Be("Phone 447700900000 is not on hook.");
    }

    [Fact]
    public async Task Phones_of_the_settings_come_first_as_they_stand_there()
    {
        await using var world = await WebWorld.StartAsync(options =>
            options.Phones = ["sip:zoe@example.com", new() { Number = "+44 7700 900101", Name = "Sales" }, "app:ada"]);
        world.Platform.Phone("10000000000");

        var phones = (await StateAsync(world)).GetProperty("phones").EnumerateArray()
            .Select(phone => $"{phone.GetProperty("name")} {phone.GetProperty("address")}");

        phones.Should().Equal(" sip:zoe@example.com", "Sales 447700900101", " ada", " 10000000000");
    }

    [Fact]
    public async Task The_log_streams_what_is_kept_and_what_comes()
    {
        await using var world = await WebWorld.StartAsync();
        world.App.On("/answer", """[{"action":"wait"}]""");
        await world.PostAsync($"{Caller}/dial");
        var last = world.Platform.Log.LastSequence;

        using var stream = await world.Http.GetStreamAsync($"/simulator/api/log?after={last - 1}", TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var kept = await EventAsync(reader);
        await world.PostAsync($"{Caller}/hangup");
        var came = await EventAsync(reader);

        (kept.Id, came.Id).Should().Be((last, last + 1));
        came.Data.GetProperty("sequence").GetInt64().Should().Be(last + 1);
        came.Data.GetProperty("kind").GetString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_calls_api_answers_on_its_path_too()
    {
        await using var world = await WebWorld.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/calls") { Content = new StringContent("to=1") };
        request.Headers.Authorization = new("Bearer", TestAccount.Token(TestAccount.Claims(world.Clock.GetUtcNow())));

        var response = await world.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        response.Headers.GetValues("x-nexmo-trace-id").Single().Should().NotBeEmpty();
        (await world.Http.GetAsync("/v1/calls/x", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    private static async Task<(long Id, JsonElement Data)> EventAsync(StreamReader reader)
    {
        var id = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        var data = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        return (long.Parse(id!["id: ".Length..], System.Globalization.CultureInfo.InvariantCulture), JsonElement.Parse(data!["data: ".Length..]));
    }

    private static Task<JsonElement> StateAsync(WebWorld world) =>
        world.Http.GetFromJsonAsync<JsonElement>("/simulator/api/state", TestContext.Current.CancellationToken);

    private static Task<JsonElement> JsonOf(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
