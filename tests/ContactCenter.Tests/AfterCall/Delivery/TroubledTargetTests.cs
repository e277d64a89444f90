using System.Text.Json;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Topics;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>A target may be down, slow, or answer what it likes: nothing is lost, and nothing of what it says is kept, logged or shown.</summary>
public sealed class TroubledTargetTests : IDisposable
{
    private const string Deliveries = "/api/v1/deliveries";
    private const string Targets = $"{Deliveries}/targets";

    /// <summary>What the caller is made to have said by the target; it is in no call.</summary>
    private const string Echo = "pumpernickel";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_it_is_down_for_an_hour_one_delivery_looks_and_the_others_wait_which_is_no_attempt()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answer = static (_, response) =>
        {
            response.StatusCode = 503;
            response.HttpContext.Abort();
            return Task.CompletedTask;
        };
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: receiver.Settings());
        for (var call = 1; call <= 3; call++)
            await desk.TellAsync("Where is the chair that I have paid for?", $"chat-{call}");
        await desk.Server.PassAsync(TimeSpan.FromHours(1));

        receiver.Received.Select(request => request.Id).Distinct(StringComparer.Ordinal).Should().ContainSingle("one looks for all");
        receiver.Received.Count.Should().BeInRange(4, 10);
        var target = (await desk.Server.ItemsAsync(Targets)).Should().ContainSingle().Subject;
        (Text(target, "state"), target.GetProperty("waiting").GetInt32(), Text(target, "lastError")).Should().Be(("failing", 3, "noConnection"));

        receiver.Answers(200);
        await desk.Server.PassAsync(TimeSpan.FromHours(1));

        var deliveries = await desk.Server.ItemsAsync(Deliveries);
        deliveries.Should().HaveCount(3).And.OnlyContain(delivery => Text(delivery, "state") == "accepted");
        deliveries.Count(delivery => delivery.GetProperty("attempts").GetInt32() == 1).Should().Be(2);
        receiver.Received.Select(request => request.Id).Distinct(StringComparer.Ordinal).Should().HaveCount(3);
        receiver.Received.GroupBy(request => request.Id, StringComparer.Ordinal)
            .Should().OnlyContain(ofOne => ofOne.Select(request => request.Text).Distinct(StringComparer.Ordinal).Count() == 1);
        receiver.Repeats.Should().BeEmpty();
    }

    [Fact]
    public async Task One_that_is_slow_is_left_after_half_a_minute_and_told_the_same_again()
    {
        var errors = new List<string>();
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings());
        receiver.Answer = async (before, response) =>
        {
            errors.Add(Text((await fake.ItemsAsync(Deliveries))[0], "lastError") ?? "none");
            if (before > 0)
                return;
            fake.Clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, response.HttpContext.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        };

        await ErasedStore.EndedCallAsync(fake);

        errors.Should().Equal("none", "timedOut");
        receiver.Received.Select(request => request.Text).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        receiver.Repeats.Should().ContainSingle("it had taken the first").Which.Id.Should().Be("caller-leg/crm/1");
        var delivery = (await fake.ItemsAsync(Deliveries)).Should().ContainSingle().Subject;
        (Text(delivery, "state"), delivery.GetProperty("attempts").GetInt32()).Should().Be(("accepted", 2));
    }

    [Theory]
    [InlineData("", "noConnection")]
    [InlineData($"My {Echo} is broken\r\n\r\n", "noConnection")]
    [InlineData($"HTTP/1.1 2OO {Echo}\r\n\r\n", "noConnection")]
    [InlineData($"HTTP/1.1 200 OK\r\nMy {Echo} is broken\r\n\r\n", "noConnection")]
    [InlineData($"HTTP/1.1 799 {Echo}\r\nContent-Length: 12\r\n\r\n{Echo}", "unexpectedAnswer")]
    [InlineData($"HTTP/1.1 302 {Echo}\r\nLocation: /?said={Echo}\r\nContent-Length: 0\r\n\r\n", "redirected")]
    [InlineData(
        $"HTTP/1.1 500 {Echo}\r\nRetry-After: {Echo}\r\nX-Request-Id: my {Echo}\r\nWWW-Authenticate: {Echo}\r\nContent-Length: 12\r\n\r\n{Echo}",
        "serverError")]
    public async Task Rubbish_is_no_acceptance_and_what_repeats_the_callers_words_stands_nowhere(string answer, string error)
    {
        await using var server = new RawServer(answer);
        await using var fake = ErasedStore.Open(
            _folder,
            settings:
            [
                ("Delivery:Targets:crm:Kind", "Http"), ("Delivery:Targets:crm:Url", server.Url.AbsoluteUri),
                ("Delivery:Targets:crm:Secret", "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
            ]);

        await ErasedStore.EndedCallAsync(fake);

        var delivery = (await fake.ItemsAsync(Deliveries)).Should().ContainSingle().Subject;
        (Text(delivery, "state"), Text(delivery, "lastError")).Should().Be(("trying", error));
        server.Requests.Should().BeGreaterThan(1);
        foreach (var path in (string[])[Deliveries, Targets, "/api/v1/work", "/api/v1/audit", "/health/ready"])
            (await fake.AskAsync(path)).Body.Should().NotContain(Echo);
        fake.Logs.Entries.Select(entry => entry.ToString()).Should().NotContain(line => line.Contains(Echo, StringComparison.OrdinalIgnoreCase));
        ErasedStore.FilesWith(_folder, Echo).Should().BeEmpty();

        server.Answer = $"HTTP/1.1 200 {Echo}\r\nContent-Length: 12\r\n\r\n{Echo}";
        await fake.PassAsync(TimeSpan.FromHours(2));
        (await fake.ApiAsync($"{Deliveries}?state=accepted")).GetProperty("total").GetInt32().Should().Be(1);
        ErasedStore.FilesWith(_folder, Echo).Should().BeEmpty();
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
