using System.Text.Json;
using ContactCenter.Tests.World;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Live;

/// <summary>Whatever happens, and however often a reader leaves and comes back: what readers know is what is so.</summary>
public sealed class LiveSequenceTests
{
    /// <summary>0: somebody calls; 1 to 3: of some call a key is pressed; 4: it ends; 5, 6: time passes; 7: a reader leaves and comes back.</summary>
    [Fact]
    public void Readers_know_what_is_so_and_nothing_they_know_gets_older() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(8),
            Prop.ForAll(Gen.Choose(0, 7).Zip(Gen.Choose(0, 99)).ListOf(60).ToArbitrary(), steps => HoldsAsync([.. steps])));

    private static async Task HoldsAsync(IReadOnlyList<(int What, int Which)> steps)
    {
        await using var fake = new FakeWebhooks();
        await using var steady = new Reader();
        await using var restless = new Reader();
        await steady.OpenAsync(fake);
        await restless.OpenAsync(fake);
        var calls = 0;
        foreach (var (what, which) in steps)
        {
            var leg = $"caller-{(calls == 0 ? 0 : which % calls)}";
            await (what switch
            {
                0 => fake.ArriveAsync($"caller-{calls++}"),
                1 or 2 or 3 => fake.PressAsync(leg, $"{what}"),
                4 => fake.HangUpAsync(leg),
                5 => fake.PassAsync(LiveWorld.Tick),
                6 => fake.PassAsync(LiveWorld.Second),
                _ => restless.ComeBackAsync(fake),
            });
        }

        await fake.PassAsync(TimeSpan.FromSeconds(2));
        var live = (await fake.ItemsAsync("/api/v1/calls?state=live&limit=500"))
            .ToDictionary(call => call.GetProperty("callId").GetString()!, call => call.GetProperty("state").GetString()!, StringComparer.Ordinal);
        (await steady.KnowsAsync(fake)).Should().BeEquivalentTo(live);
        (await restless.KnowsAsync(fake)).Should().BeEquivalentTo(live);
    }

    /// <summary>A page: replaces by key, and holds what is not newer for old.</summary>
    private sealed class Reader : IAsyncDisposable
    {
        private readonly Dictionary<string, (long Rev, JsonElement Record)> _records = new(StringComparer.Ordinal);
        private readonly Dictionary<string, long> _revs = new(StringComparer.Ordinal);
        private LiveWatcher? _stream;
        private string? _lastId;

        public async Task OpenAsync(FakeWebhooks fake)
        {
            _stream = await fake.LookAsync(lastId: _lastId);
            await ReadAsync();
        }

        public async Task ComeBackAsync(FakeWebhooks fake)
        {
            await _stream!.DisposeAsync();
            await Soon.IsAsync(() => fake.Hub.Readers == 1);
            await OpenAsync(fake);
        }

        public async Task<Dictionary<string, string>> KnowsAsync(FakeWebhooks fake)
        {
            // Beats lie unread; the next one is behind all that was sent before it.
            var now = fake.Clock.GetUtcNow();
            await fake.PassAsync(LiveWorld.Second);
            while (await ReadAsync() < now)
            {
            }

            return _records.ToDictionary(known => known.Key, known => known.Value.Record.GetProperty("state").GetString()!, StringComparer.Ordinal);
        }

        public ValueTask DisposeAsync() => _stream?.DisposeAsync() ?? ValueTask.CompletedTask;

        /// <returns>The server's clock at the beat that was read last.</returns>
        private async Task<DateTimeOffset> ReadAsync()
        {
            foreach (var seen in await _stream!.UntilBeatAsync())
            {
                if (seen.Name == "all")
                    Replace(seen);
                else
                    Apply(seen);
            }

            _lastId = _stream.LastId;
            return _stream.Seen[^1].Data.GetProperty("now").GetDateTimeOffset();
        }

        private void Replace(LiveEvent all)
        {
            _records.Clear();
            foreach (var item in all.Items)
                Put(item.GetProperty("key").GetString()!, item.GetProperty("rev").GetInt64(), item.GetProperty("data"));
        }

        private void Apply(LiveEvent change)
        {
            _revs.GetValueOrDefault(change.Key!).Should().BeLessThan(change.Rev, "a change is newer than all before");
            _revs[change.Key!] = change.Rev;
            if (change.Operation == "del")
                _records.Remove(change.Key!);
            else
                Put(change.Key!, change.Rev, change.Record);
        }

        private void Put(string key, long rev, JsonElement record)
        {
            _revs.GetValueOrDefault(key).Should().BeLessThanOrEqualTo(rev);
            _revs[key] = rev;
            _records[key] = (rev, record);
        }
    }
}
