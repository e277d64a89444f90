using System.Globalization;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Calls.Stores;
using ContactCenter.Voice;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.Foundation.Storage;

/// <summary>The command gives back the room of what was removed from the history, and loses nothing.</summary>
public sealed class CompactTests : IDisposable
{
    private readonly SqliteStoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_file_shrinks_and_what_is_left_is_as_it_was()
    {
        var store = _folder.Open();
        for (var i = 0; i < 200; i++)
        {
            var session = CallStoreSamples.Next(null, new($"call-{i}"), 1, ends: true);
            session = session.With(session.Legs[0] with { EndedAt = session.Caller.EndedAt }) with
            {
                Timeline =
                [
                    .. Enumerable.Range(0, 100)
                        .Select(line => new Domain.Calls.TimelineEntry(session.Caller.StartedAt, default, $"line {line} {Guid.NewGuid()}")),
                ],
            };
            await store.SaveAsync(session);
        }

        await _folder.PassAsync(TimeSpan.FromSeconds(70));
        var kept = await store.ReadAsync(new LegId("call-7"));
        _folder.Close();
        _folder.Execute("DELETE FROM calls WHERE call <> 'call-7'", StorageFolder.HistoryFileName);

        var said = await RunAsync();

        var sizes = said.Split(' ').Where(word => long.TryParse(word, CultureInfo.InvariantCulture, out _))
            .Select(word => long.Parse(word, CultureInfo.InvariantCulture)).ToList();
        sizes.Should().HaveCount(2);
        sizes[1].Should().BeLessThan(sizes[0] / 2);
        (await _folder.Open().ReadAsync(new LegId("call-7"))).Should().BeEquivalentTo(kept);
    }

    [Fact]
    public async Task It_does_not_run_beside_the_server_nor_without_a_history()
    {
        await FluentActions.Awaiting(RunAsync).Should().ThrowAsync<StorageException>().WithMessage("There is no *history.db*");
        await _folder.Open().SaveAsync(CallStoreSamples.Next(null, new("call"), 1, ends: true));
        await _folder.PassAsync(TimeSpan.FromSeconds(5));

        await FluentActions.Awaiting(RunAsync).Should().ThrowAsync<StorageException>().WithMessage("*in use by another process*");
    }

    [Fact]
    public async Task A_damaged_or_newer_file_is_told_and_left_alone()
    {
        var path = Path.Combine(_folder.Path, StorageFolder.HistoryFileName);
        await File.WriteAllTextAsync(path, new string('x', 5_000), TestContext.Current.CancellationToken);

        await FluentActions.Awaiting(RunAsync).Should().ThrowAsync<StorageException>().WithMessage("*is damaged*");

        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).Should().HaveLength(5_000);
        File.Delete(path);
        _folder.Execute("PRAGMA user_version = 99", StorageFolder.HistoryFileName);
        await FluentActions.Awaiting(RunAsync).Should().ThrowAsync<StorageException>().WithMessage("*has shape 99*");
    }

    private async Task<string> RunAsync()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", _folder.Path)]).Build();
        (await CompactCommand.RunAsync(configuration, output)).Should().Be(0);
        return output.ToString();
    }
}
