using System.Net;
using System.Text.Json;
using ContactCenter.Foundation.Work;
using ContactCenter.Speech.Transcription;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Exports;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>What is sent, its work, its key or its words may be lost, and nothing else is with them.</summary>
public sealed class LostDeliveryTests : IDisposable
{
    private const string Deliveries = "/api/v1/deliveries";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_target_has_not_taken_is_kept_longer_than_the_transcripts_and_repeated_byte_for_byte()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver, ("Retention:TranscriptDays", "1"));
        receiver.Answers(503);
        await ErasedStore.EndedCallAsync(fake);
        await fake.PassAsync(TimeSpan.FromDays(2));
        ErasedStore.TablesWith(_folder, "caller-leg").Should().Contain("call_keys").And.NotContain(["transcripts", "search_documents"]);

        receiver.Answers(200);
        (await RetryAsync(fake)).Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromHours(7));

        receiver.Received[^1].Text.Should().Be(receiver.Received[0].Text).And.Contain(ErasedStore.RareWord);
        (await fake.ItemsAsync(Deliveries))[0].GetProperty("state").GetString().Should().Be("accepted");
        ErasedStore.TablesWith(_folder, "caller-leg").Should().NotContain("call_keys", "nothing needs it any more");
    }

    [Fact]
    public async Task What_can_be_read_no_more_is_given_up_and_nobody_can_have_it_repeated()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver);
        receiver.Answers(503);
        await ErasedStore.EndedCallAsync(fake);
        Execute("contactcenter.db", "DELETE FROM call_keys");

        await fake.PassAsync(TimeSpan.FromHours(2));

        var dead = (await fake.ItemsAsync(Deliveries)).Should().ContainSingle().Subject;
        dead.GetProperty("state").GetString().Should().Be("dead");
        dead.GetProperty("lastError").GetString().Should().Be("bodyLost");
        (await RetryAsync(fake)).Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Numbers_are_counted_in_the_file_of_the_deliveries()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using (var fake = Open(receiver))
        {
            await ErasedStore.EndedCallAsync(fake);
            (await fake.ItemsAsync(Deliveries)).Select(each => each.GetProperty("id").GetString()).Should().Equal("1");
        }

        Execute("history.db", "DELETE FROM deliveries");
        using var history = Connect("history.db");
        history.ExecuteScalar<long>("SELECT next FROM delivery_numbers").Should().Be(101, "a hundred are reserved at once, and none is given again");
    }

    [Fact]
    public async Task All_whose_work_was_lost_are_found_at_the_start_also_of_targets_that_the_settings_have_no_more()
    {
        const int Lost = 1_010;
        await using (var fake = ErasedStore.Open(_folder))
            await ErasedStore.EndedCallAsync(fake);
        Execute(
            "history.db",
            $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Lost})
            INSERT INTO deliveries (number, call, target, revision, state, basis, made, attempts, next)
            SELECT i, 'call-' || i, 'gone', 1, 'waiting', '', 1, 0, 1 FROM n
            """);

        await using (var fake = ErasedStore.Open(_folder))
        {
            await fake.AskAsync("/health/live");
            await fake.SettleAsync();
            var dead = await fake.ApiAsync($"{Deliveries}?state=dead&limit=1");
            dead.GetProperty("total").GetInt32().Should().Be(Lost);
            dead.GetProperty("items")[0].GetProperty("lastError").GetString().Should().Be("noTarget");
            fake.Logs.Clear();
        }
    }

    [Fact]
    public async Task One_whose_work_was_lost_with_the_process_is_told_at_the_next_start_at_once()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answers(503);
        await using (var fake = Open(receiver))
            await ErasedStore.EndedCallAsync(fake);
        Execute("contactcenter.db", "DELETE FROM work WHERE kind = 'deliver'");
        Execute("history.db", $"UPDATE deliveries SET next = {new TestClock().GetUtcNow().AddSeconds(-1).UtcTicks}");

        receiver.Answers(200);
        await using (var fake = Open(receiver))
        {
            await fake.AskAsync("/health/live");
            await fake.SettleAsync();
            (await fake.ItemsAsync(Deliveries))[0].GetProperty("state").GetString().Should().Be("accepted");
        }
    }

    [Fact]
    public async Task Why_there_are_no_words_is_told_in_ours_and_not_in_those_of_a_server()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, engine: new RefusingEngine(), settings: receiver.Settings());

        await ErasedStore.EndedCallAsync(fake);

        var told = receiver.Received.Should().ContainSingle().Subject;
        told.Json.GetProperty("missing").GetProperty("transcript").GetString().Should().Be("the recording could not be put into words");
        told.Text.Should().NotContain("speech.internal");
        fake.Logs.Clear();
    }

    [Fact]
    public async Task A_call_whose_analysis_ends_last_is_told_also_where_several_slots_are_there()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(
            _folder, features: services => services.AddSingleton(new WorkOptions { MostInBackground = 2 }), settings: receiver.Settings());

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().ContainSingle().Which.Json.GetProperty("summary").GetString().Should().Contain(ErasedStore.RareWord);
    }

    [Fact]
    public async Task An_export_tells_which_systems_were_told()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver);
        await ErasedStore.EndedCallAsync(fake);

        using var zip = await Export.OfAsync(fake, request => request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey));

        using var file = new StreamReader(zip.Entries.Single(entry => entry.Name == "deliveries.json").Open());
        var told = JsonElement.Parse(await file.ReadToEndAsync(TestContext.Current.CancellationToken)).EnumerateArray().Should().ContainSingle().Subject;
        told.GetProperty("target").GetString().Should().Be("crm");
        told.GetProperty("state").GetString().Should().Be("accepted");
    }

    private static async Task<HttpStatusCode> RetryAsync(FakeWebhooks fake)
    {
        var id = (await fake.ItemsAsync(Deliveries))[0].GetProperty("id").GetString();
        using var answer = await fake.SendApiAsync(HttpMethod.Post, $"{Deliveries}/{id}/retry");
        await fake.SettleAsync();
        return answer.StatusCode;
    }

    private FakeWebhooks Open(DeliveryReceiver receiver, params IEnumerable<(string Key, string? Value)> settings) =>
        ErasedStore.Open(_folder, settings: [.. receiver.Settings(), .. settings]);

    private void Execute(string file, string sql)
    {
        using var connection = Connect(file);
        connection.Execute(sql);
    }

    private SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection($"Data Source={_folder.File(file)};Pooling=False");
        connection.Open();
        return connection;
    }

    private sealed class RefusingEngine : IChannelEngine
    {
        public string Name => "Refusing";

        public Task<TranscribedSound> TranscribeAsync(SoundToHear sound, CancellationToken cancellationToken) =>
            throw new TranscriptionException(TranscriptionFault.Refused, "http://speech.internal:8080 answered 400");
    }
}
