using System.Net;
using System.Net.Http.Headers;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Announcements.RecordingSystem;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.AfterCall.Announcements;

/// <summary>What strangers can hold up and learn by the bodies that they send to the address of recording systems.</summary>
public sealed class AnnouncementBodyTests
{
    private const string Path = "/webhooks/recordings/pbx";
    private const string Stranger = "203.0.113.5";

    /// <summary>The places that an address has.</summary>
    private const int Places = 4;

    private static readonly string Forged = Sign("{}", "another secret");

    [Theory]
    [InlineData("X-Signature", "sha256=abc")]
    [InlineData("Authorization", "Bearer of nothing")]
    [InlineData("X-Other", "1")]
    public async Task What_its_headers_cannot_prove_is_refused_before_its_body_comes(string header, string value)
    {
        await using var system = await StartAsync();
        await using var world = system.World();
        using var body = new HeldBody();

        using var answer = await SendAsync(world, body, Path, (header, value)).WaitAsync(RealTime.Limit, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        body.End();
    }

    [Theory]
    [InlineData(2, HttpStatusCode.Unauthorized)]
    [InlineData((4 << 20) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_not_proven_is_answered_alike_for_each_source_and_for_none(int length, HttpStatusCode status)
    {
        await using var system = await StartAsync();
        await using var world = new ContactCenterWorld(With([.. system.Settings("pbx"), ("Recordings:Sources:bearer:Token", Secret)]));

        foreach (var name in (string[])["pbx", "bearer", "none"])
        {
            using var answer = await PostAsync(world.Http, new string('x', length), $"/webhooks/recordings/{name}", ("X-Signature", Forged));
            answer.StatusCode.Should().Be(status, name);
        }
    }

    [Fact]
    public async Task Bodies_of_one_address_that_do_not_end_hold_up_no_other()
    {
        await using var system = await StartAsync();
        await using var world = new ContactCenterWorld(With([.. Supervisor.Settings, .. system.Settings("pbx")]));
        var bodies = Enumerable.Range(0, 20).Select(_ => new HeldBody()).ToList();
        var held = bodies.ConvertAll(body => SendAsync(world, body, Path, ("X-Signature", Forged), ("X-Forwarded-For", Stranger)));
        await Soon.IsAsync(() => bodies.Count(body => body.IsRead) == Places);

        var told = system.Words();
        using var answer = await PostAsync(world.Http, told, Path, ("X-Signature", Sign(told)), ("X-Forwarded-For", "203.0.113.6"))
            .WaitAsync(RealTime.Limit, TestContext.Current.CancellationToken);

        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        bodies.Count(body => body.IsRead).Should().Be(Places);
        await EndAsync(bodies, held, HttpStatusCode.Unauthorized);
        await world.SettleAsync();
    }

    [Fact]
    public async Task A_body_has_a_minute_and_then_its_place_is_free()
    {
        await using var system = await StartAsync();
        await using var world = new ContactCenterWorld(With([.. Supervisor.Settings, .. system.Settings("pbx")]));
        var bodies = Enumerable.Range(0, Places).Select(_ => new HeldBody()).ToList();
        var held = bodies.ConvertAll(body => SendAsync(world, body, Path, ("X-Signature", Forged)));
        await Soon.IsAsync(() => bodies.TrueForAll(body => body.IsRead));
        var told = TellAsync(world.Http, system.Words(), Path);

        world.Clock.Advance(TimeSpan.FromSeconds(59));
        told.IsCompleted.Should().BeFalse();
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        using var answer = await told.WaitAsync(RealTime.Limit, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.Accepted);
        await EndAsync(bodies, held, HttpStatusCode.RequestTimeout);
        await world.SettleAsync();
    }

    private static async Task EndAsync(List<HeldBody> bodies, List<Task<HttpResponseMessage>> held, HttpStatusCode status)
    {
        bodies.ForEach(body => body.End());
        foreach (var answer in await Task.WhenAll(held).WaitAsync(RealTime.Limit, TestContext.Current.CancellationToken))
        {
            answer.StatusCode.Should().Be(status);
            answer.Dispose();
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(ContactCenterWorld world, HeldBody body, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await world.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A body that begins and does not end before it is told to.</summary>
    private sealed class HeldBody : HttpContent
    {
        /// <summary>Bytes; more than are taken from a sender whom nobody reads.</summary>
        private const int Beginning = 256 << 10;

        private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile bool _isRead;

        /// <summary>Whether the server has begun to read it.</summary>
        public bool IsRead => _isRead;

        public void End() => _end.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(new byte[Beginning]);
            await stream.FlushAsync();
            _isRead = true;
            await _end.Task;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = -1;
            return false;
        }
    }
}
