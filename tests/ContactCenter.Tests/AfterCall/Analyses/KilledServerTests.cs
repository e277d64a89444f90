using System.Net;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Tests.AfterCall.Delivery;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Topics;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Analyses;

/// <summary>
/// A server is killed in the middle of each step of the analysis, and between a target's answer and the commit of it. The next one has what was on the
/// disk at that instant, and comes to what a server comes to that nobody has disturbed.
/// </summary>
public sealed class KilledServerTests : IDisposable
{
    private const string Analysis = "/api/v1/calls/caller-leg/analysis";

    private readonly TestFolder _undisturbed = new();
    private readonly TestFolder _killed = new();
    private readonly TestFolder _left = new();
    private readonly TestFolder _transcriber = new();

    public void Dispose()
    {
        foreach (var folder in (TestFolder[])[_undisturbed, _killed, _left, _transcriber])
            folder.Dispose();
    }

    [Theory]
    [MemberData(nameof(EveryStep.Types), MemberType = typeof(EveryStep))]
    public async Task In_each_step_nothing_is_lost_and_nothing_comes_twice(Type step)
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        var gate = new Gate();
        await using (var fake = Open(_killed, receiver, services => services.AddSingleton<IAnalysisStep>(
            provider => new StoppedStep((IAnalysisStep)ActivatorUtilities.CreateInstance(provider, step), gate))))
        {
            await KilledAsync(fake, gate);
        }

        receiver.Received.Should().BeEmpty("steps come first");

        await ComesToTheSameAsync(receiver);

        receiver.Repeats.Should().BeEmpty();
    }

    [Fact]
    public async Task Between_a_targets_answer_and_the_commit_of_it_the_same_comes_again()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        var gate = new Gate();
        receiver.Answer = async (_, response) =>
        {
            await gate.PassAsync();
            response.StatusCode = 500;
        };
        await using (var fake = Open(_killed, receiver))
            await KilledAsync(fake, gate);
        receiver.Answers(200);

        await ComesToTheSameAsync(receiver);

        receiver.Received.Should().HaveCount(2, "it was told before, and its answer was lost");
    }

    /// <summary>What is on the disk is kept when it stands there; what becomes of the server afterwards is nothing that counts.</summary>
    private async Task KilledAsync(FakeWebhooks fake, Gate gate)
    {
        await ErasedMeanwhile.ReachAsync(fake, gate, MessageCall.Sound);
        // While somebody reads, no log is begun anew or goes: what is copied of a database before its log, with the log, is whole.
        var readers = Directory.GetFiles(_killed.Path, "*.db", SearchOption.AllDirectories).Select(Reader).ToList();
        foreach (var file in Directory.GetFiles(_killed.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(file) is ".lock" or ".db-shm")
                continue;
            var copy = _left.File(Path.GetRelativePath(_killed.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            await File.WriteAllBytesAsync(copy, TestFolder.BytesOf(file), TestContext.Current.CancellationToken);
        }

        readers.ForEach(reader => reader.Dispose());
        gate.Open();
    }

    private static SqliteConnection Reader(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.Execute("BEGIN DEFERRED");
        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master");
        return connection;
    }

    private async Task ComesToTheSameAsync(DeliveryReceiver receiver)
    {
        await using var never = await DeliveryReceiver.StartAsync();
        await using var undisturbed = Open(_undisturbed, never);
        await ErasedStore.EndedCallAsync(undisturbed);
        await undisturbed.PassAsync(TimeSpan.FromHours(2));

        await using var next = Open(_left, receiver);
        await next.JumpAsync(undisturbed.Clock.GetUtcNow() - next.Clock.GetUtcNow());
        await next.AskAsync("/health/live");
        await next.PassAsync(TimeSpan.FromHours(2));

        var analysis = await next.AskAsync(Analysis, Supervisor.Key);
        analysis.Status.Should().Be(HttpStatusCode.OK);
        analysis.Body.Should().Be((await undisturbed.AskAsync(Analysis, Supervisor.Key)).Body);
        receiver.Received.Select(told => told.Text).Distinct(StringComparer.Ordinal).Should().Equal(never.Received.Select(told => told.Text));
        receiver.Received.Select(told => told.Id).Distinct(StringComparer.Ordinal).Should().Equal("caller-leg/crm/1");
        (await next.ItemsAsync("/api/v1/work")).Should().BeEmpty();
        (await next.ItemsAsync("/api/v1/deliveries")).Should().ContainSingle().Which.GetProperty("state").GetString().Should().Be("accepted");
    }

    private FakeWebhooks Open(TestFolder folder, DeliveryReceiver receiver, Action<IServiceCollection>? stopped = null)
    {
        var vectors = new WordVectors();
        return ErasedStore.Open(
            folder,
            features: services =>
            {
                vectors.Register(services, _transcriber);
                stopped?.Invoke(services);
            },
            settings:
            [
                .. receiver.Settings(), ("Analysis:Steps:Syntax:Providers:0", "Embedded"), ("Analysis:Topics:Cards:Words:0", "card"),
            ]);
    }
}
