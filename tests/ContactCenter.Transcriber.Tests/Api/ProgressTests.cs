using System.Net;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Api;

public sealed class ProgressTests
{
    private const string Id = "call-7";
    private readonly FakeEngine _english = FakeCatalog.English();

    [Fact]
    public async Task A_transcription_is_followed_by_the_id_that_the_program_gave()
    {
        _english.Gate = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(_english);
        (await server.GetAsync("/v1/progress/" + Id)).Status.Should().Be(HttpStatusCode.NotFound);
        var sound = WavBytes.Of((5, 0), (2, .3f), (3, 0));

        var answer = server.PostAsync(Forms.Of(sound), id: Id);
        await _english.Began.Task.WaitAsync(TestContext.Current.CancellationToken);
        var (status, body) = await server.GetAsync("/v1/progress/" + Id);
        var (again, _) = await server.PostAsync(Forms.Of(sound), id: Id);
        _english.Gate.SetResult();

        status.Should().Be(HttpStatusCode.OK);
        body.GetProperty("seconds").GetDouble().Should().BeGreaterThan(5);
        body.GetProperty("segments").GetInt32().Should().Be(0);
        again.Should().Be(HttpStatusCode.Conflict);
        (await answer).Status.Should().Be(HttpStatusCode.OK);
        (await server.GetAsync("/v1/progress/" + Id)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_id_that_is_none_is_refused()
    {
        await using var server = await TestServer.StartAsync(_english);

        (await server.PostAsync(Forms.Of(Forms.Speech), id: "a b")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await server.PostAsync(Forms.Of(Forms.Speech), id: new string('a', 65))).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_program_that_goes_away_ends_its_work()
    {
        _english.Gate = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(_english);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var answer = server.SendAsync(Forms.Of(Forms.Speech), cancellation: leaving.Token);
        await _english.Began.Task.WaitAsync(TestContext.Current.CancellationToken);
        await leaving.CancelAsync();

        await _english.Cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
        await FluentActions.Awaiting(() => answer).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task The_program_s_end_ends_the_work()
    {
        _english.Gate = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(_english);

        var answer = server.SendAsync(Forms.Of(Forms.Speech));
        await _english.Began.Task.WaitAsync(TestContext.Current.CancellationToken);
        await server.StopAsync();

        await _english.Cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);
        using var response = await answer;
        response.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }
}
