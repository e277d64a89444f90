using System.Net;
using System.Text.Json;
using ContactCenter.Calls;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Exports;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Notes;

/// <summary>Notes are in no file in clear, and read by who sees the call.</summary>
public sealed class SealedNotesTests : IDisposable
{
    private const string Call = "/api/v1/calls/caller-leg";
    private const string Text = $"Wants a {ErasedStore.RareWord} on Monday";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_written_of_a_live_call_and_of_one_of_the_history_is_in_no_file_and_read_after_a_restart()
    {
        await using (var fake = Open())
        {
            await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
            await PutAsync(fake, Text);
            (await ReadAsync(fake)).Should().Be(Text);
            await ErasedStore.EndAsync(fake);
            (await ReadAsync(fake)).Should().Be(Text, "the call has taken them to the history");
            await PutAsync(fake, $"{Text}!");
            NothingIsInClear();
        }

        await using (var fake = Open())
        {
            (await ReadAsync(fake)).Should().Be($"{Text}!");
            NothingIsInClear();
        }
    }

    [Fact]
    public async Task The_same_text_again_changes_nothing()
    {
        await using var fake = Open();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await PutAsync(fake, Text);
        await PutAsync(fake, Text);

        fake.Find(new("caller-leg")).Attached.Revision.Should().Be(1);
        fake.Find(new("caller-leg")).Attached.Notes!.Text.Should().NotContain(ErasedStore.RareWord);
    }

    [Fact]
    public async Task An_export_tells_them()
    {
        await using var fake = Open();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await PutAsync(fake, Text);
        await ErasedStore.EndAsync(fake);

        using var zip = await Export.OfAsync(fake, request => request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey));
        using var file = new StreamReader(zip.Entries.Single(entry => entry.Name == "call.json").Open());
        var call = JsonElement.Parse(await file.ReadToEndAsync(TestContext.Current.CancellationToken));
        call.GetProperty("notes").GetProperty("text").GetString().Should().Be(Text);
    }

    [Fact]
    public async Task They_are_erased_with_their_call_and_key()
    {
        await using var fake = Open();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await PutAsync(fake, Text);
        await ErasedStore.EndAsync(fake);
        var sealedText = (await fake.Services.GetRequiredService<ICallStore>().ReadAsync(new("caller-leg")))!.Attached.Notes!.Text;

        (await ErasedStore.EraseAsync(fake, "call", "caller-leg")).Should().Be(HttpStatusCode.Accepted);
        (await ErasedStore.DoneAsync(fake)).GetProperty("removed").GetProperty("notes").GetInt32().Should().Be(1);

        ErasedStore.WrappedKeys(_folder).Should().BeEmpty();
        ErasedStore.FilesWith(_folder, sealedText).Should().BeEmpty();
    }

    [Fact]
    public async Task Notes_of_a_call_that_nobody_knows_make_no_key()
    {
        await using var fake = Open();

        using var answer = await fake.SendApiAsync(HttpMethod.Put, "/api/v1/calls/nobody/notes", new { text = Text });

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
        ErasedStore.WrappedKeys(_folder).Should().BeEmpty();
    }

    [Fact]
    public async Task What_an_older_program_has_kept_in_clear_is_encrypted_at_the_start_in_both_files()
    {
        await KeepInClearAsync();
        InClear().Should().BeEquivalentTo("contactcenter.db", "history.db");

        await using (var fake = Open())
        {
            await Soon.IsAsync(() => InClear().Count == 0);
            await fake.SettleAsync();
            foreach (var call in (string[])["caller-leg", "second"])
            {
                var notes = (await fake.ApiAsync($"/api/v1/calls/{call}")).GetProperty("notes");
                (notes.GetProperty("text").GetString(), notes.GetProperty("by").GetString()).Should().Be((Text, "tests"));
            }
        }

        NothingIsInClear();
        OlderStore.Left(_folder).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_reads_for_long_is_waited_for_until_nothing_in_clear_remains()
    {
        await KeepInClearAsync();
        using var reader = OlderStore.Read(_folder);
        await using (var fake = Open())
        {
            await fake.SettleAsync();
            OlderStore.Left(_folder).Should().Equal("");

            reader.Dispose();
            await fake.PassAsync(TimeSpan.FromSeconds(1));
            OlderStore.Left(_folder).Should().BeEmpty();
        }
    }

    /// <summary>One call in the history and one at hand, whose notes an older program has kept.</summary>
    private async Task KeepInClearAsync()
    {
        await using (var fake = Open())
        {
            await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
            await PutAsync(fake, Text);
            await ErasedStore.EndAsync(fake);
            await fake.PostAsync("/webhooks/answer", Second(CardTests.Arrival));
            await PutAsync(fake, Text, "second");
        }

        OlderStore.PutInClear(_folder, Text);
    }

    private FakeWebhooks Open() => ErasedStore.Open(_folder);

    private void NothingIsInClear() => InClear().Should().BeEmpty();

    /// <summary>The files with the rare word, without the backup that a start makes of an older store.</summary>
    private List<string?> InClear() =>
        [.. ErasedStore.FilesWith(_folder, ErasedStore.RareWord).Where(file => Path.GetExtension(file) != ".backup").Select(Path.GetFileName)];

    private static string Second(string arrival) => arrival.Replace("caller-leg", "second", StringComparison.Ordinal);

    private static async Task PutAsync(FakeWebhooks fake, string text, string call = "caller-leg")
    {
        using var answer = await fake.SendApiAsync(HttpMethod.Put, $"/api/v1/calls/{call}/notes", new { text });
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        await fake.SettleAsync();
    }

    private static async Task<string?> ReadAsync(FakeWebhooks fake) => (await fake.ApiAsync(Call)).GetProperty("notes").GetProperty("text").GetString();
}
