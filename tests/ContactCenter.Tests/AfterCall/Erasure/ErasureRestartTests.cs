using System.Net;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Tests.AfterCall.Erasure;

/// <summary>An erasure is not forgotten: by no restart in the middle of it, and by no backup of before.</summary>
public sealed class ErasureRestartTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestFolder _backups = new();

    public void Dispose()
    {
        _folder.Dispose();
        _backups.Dispose();
    }

    [Fact]
    public async Task An_erasure_that_a_restart_cuts_off_goes_on()
    {
        var sounds = new HeldSounds(_folder.Path);
        await using (var fake = ErasedStore.Open(_folder, sounds: sounds))
        {
            await ErasedStore.EndedCallAsync(fake);
            sounds.CanRemove = false;
            (await ErasedStore.EraseAsync(fake, new { call = "caller-leg" })).Should().Be(HttpStatusCode.Accepted);
            await fake.SettleAsync();
            (await fake.ItemsAsync(ErasedStore.Erasures))[0].GetProperty("state").GetString().Should().Be("running");
            ErasedStore.SoundFiles(_folder).Should().NotBeEmpty();
        }

        await using (var fake = ErasedStore.Open(_folder))
        {
            // The clock of another server begins anew.
            await fake.PassAsync(TimeSpan.FromHours(3));
            var done = await ErasedStore.DoneAsync(fake);
            done.GetProperty("removed").GetProperty("transcripts").GetInt32().Should().Be(1, "what was there is counted once");
            ErasedStore.SoundFiles(_folder).Should().BeEmpty();
            ErasedStore.FilesWith(_folder, ErasedStore.Number).Should().BeEmpty();
            ErasedStore.WrappedKeys(_folder).Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("call", "caller-leg")]
    [InlineData("number", ErasedStore.Number)]
    public async Task What_a_backup_of_before_brings_back_is_erased_again(string what, string value)
    {
        var backup = _backups.File("before.backup");
        await using (var fake = ErasedStore.Open(_folder))
        {
            await ErasedStore.EndedCallAsync(fake);
            BackupFile.Write(_folder.Path, backup);
            await ErasedStore.EraseAsync(fake, what, value);
            await ErasedStore.DoneAsync(fake);
        }

        Restore.Run(_folder.Path, backup, new(2026, 1, 7, 0, 0, 0, TimeSpan.Zero));
        foreach (var aside in Directory.EnumerateFiles(_folder.Path, "*.before-*"))
            File.Delete(aside);
        await using (var fake = ErasedStore.Open(_folder))
        {
            await Soon.IsAsync(async () => (await fake.ItemsAsync(ErasedStore.Erasures)).Count > 0);
            await ErasedStore.DoneAsync(fake);

            (await fake.AskAsync("/api/v1/calls/caller-leg")).Status.Should().Be(HttpStatusCode.NotFound);
            (await fake.ItemsAsync("/api/v1/recordings")).Should().BeEmpty();
            ErasedStore.FilesWith(_folder, ErasedStore.RareWord).Should().BeEmpty();
            ErasedStore.FilesWith(_folder, ErasedStore.Number).Should().BeEmpty();
        }
    }
}
