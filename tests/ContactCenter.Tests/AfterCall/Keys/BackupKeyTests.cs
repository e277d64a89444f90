using System.Formats.Tar;
using System.Text.Json;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Keys;

/// <summary>A backup tells which master key it needs, and is restored with that key alone, unless what needs it is given up.</summary>
public sealed class BackupKeyTests(FilledStore filled) : IClassFixture<FilledStore>
{
    private const string GivenUp = "deleted its key was not there when the backup was restored 409 404\n"
        + "deleted its key was not there when the backup was restored 409 404\nfound 0";

    [Fact]
    public async Task It_names_the_key_and_says_what_is_to_be_saved_apart()
    {
        using var store = filled.Store.Copy();

        var said = await store.BackupAsync(store.File("backup"));

        said.Should().EndWith(
            $"Not in it, so save both apart: the master key {store.Fingerprint} ({store.KeyPath}), without which recordings and transcripts cannot be read, "
            + $"and the sound of recordings, the folder {Path.Combine(store.Folder, "recordings")}.");
        ManifestOf(store.File("backup")).GetProperty("masterKey").GetString().Should().Be(store.Fingerprint);
    }

    [Fact]
    public async Task It_names_a_bucket_and_a_key_of_the_settings()
    {
        using var store = filled.Store.Copy(
            ("Recordings:MasterKey", (await File.ReadAllTextAsync(filled.Store.KeyPath, TestContext.Current.CancellationToken)).Trim()),
            ("Recordings:Storage:Provider", "S3"),
            ("Recordings:Storage:S3:Bucket", "our-sounds"));

        (await store.BackupAsync(store.File("backup"))).Should()
            .Contain($"the master key {filled.Store.Fingerprint} (Recordings:MasterKey), ").And.EndWith("the sound of recordings, the bucket our-sounds.");
    }

    [Fact]
    public async Task While_nothing_is_encrypted_it_names_none()
    {
        using var store = new EncryptedStore();
        StorageFolder.Open(store.Folder).Dispose();

        (await store.BackupAsync(store.File("backup"))).Should().NotContain("master key");

        ManifestOf(store.File("backup")).GetProperty("masterKey").ValueKind.Should().Be(JsonValueKind.Null);
        (await store.RestoreAsync(store.File("backup"))).Should().NotContain("master key");
    }

    [Fact]
    public async Task With_its_key_it_is_restored_and_all_is_read()
    {
        using var store = filled.Store.Copy();
        await store.BackupAsync(store.File("backup"));

        (await store.RestoreAsync(store.File("backup"), "--without-recordings=true")).Should().NotContain("master key");

        (await store.ReadAsync()).Should().Be(filled.Said, "nothing is given up that can be read");
    }

    [Fact]
    public async Task Without_its_key_it_is_refused_and_nothing_is_changed()
    {
        using var store = filled.Store.Copy();
        var right = store.Fingerprint;
        await store.BackupAsync(store.File("backup"));
        var key = await File.ReadAllTextAsync(store.KeyPath, TestContext.Current.CancellationToken);
        File.Delete(store.KeyPath);

        (await Refused(store)).Should().Be(
            $"Recordings and transcripts in this backup need the master key {right}, and there is none in {store.KeyPath}: put the copy of it there, "
            + "or restore with --without-recordings, which gives them up.");
        using var wrong = MasterKeyFile.Make(store.KeyPath);
        (await Refused(store)).Should().Be(
            $"Recordings and transcripts in this backup need the master key {right}, and {store.KeyPath} holds {wrong.Fingerprint}: put the copy of it "
            + $"beside that as {store.KeyPath}.{right}, or restore with --without-recordings, which gives them up.");
        (await Refused(store, ("Recordings:MasterKey", wrong.Export()))).Should().Be(
            $"Recordings and transcripts in this backup need the master key {right}, and Recordings:MasterKey is {wrong.Fingerprint}: restore with that key in "
            + "the settings, or restore with --without-recordings, which gives them up.");

        await File.WriteAllTextAsync(store.KeyPath, key, TestContext.Current.CancellationToken);
        Directory.GetFiles(store.Folder, "*.before-*").Should().BeEmpty();
        (await store.ReadAsync()).Should().Be(filled.Said);
    }

    [Fact]
    public async Task One_of_before_a_rotation_is_restored_with_the_key_that_the_rotation_has_kept()
    {
        using var store = filled.Store.Copy();
        var former = store.Fingerprint;
        await store.BackupAsync(store.File("backup"));
        await store.RotateAsync();

        (await store.RestoreAsync(store.File("backup"))).Should()
            .Contain($"Its keys were wrapped with {former}, and are now with the master key that is here, {store.Fingerprint}.");

        (await store.ReadAsync()).Should().Be(filled.Said);
        File.Delete($"{store.KeyPath}.{former}");
        (await Refused(store)).Should().Contain(former).And.Contain(store.Fingerprint);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_its_key_is_lost_recordings_count_as_deleted_and_all_else_is_there(bool isOld)
    {
        using var store = filled.Store.Copy();
        if (isOld)
            BackupFile.Write(store.Folder, store.File("backup"));
        else
            await store.BackupAsync(store.File("backup"));
        File.Delete(store.KeyPath);

        (await store.RestoreAsync(store.File("backup"), "--without-recordings=true")).Should()
            .Contain("so the sound of all recordings counts as deleted and transcripts are gone.");

        (await store.ReadAsync()).Should().Be(GivenUp);
        await using var server = store.Start();
        (await server.AskAsync("/api/v1/calls/caller-leg")).Status.Should().Be(System.Net.HttpStatusCode.OK);
        var taken = await Announcements.RecordingSystem.TakenAsync(server.Platform, EncryptedStore.Words);
        await server.SettleAsync();
        var call = taken.GetProperty("callId").GetString();
        (await server.AskAsync($"/api/v1/calls/{call}/transcript", Supervisor.Key, "text/plain")).Body.Should().Contain("zebra");
        (await server.AskAsync("/api/v1/search?q=zebra", Supervisor.Key)).Json.GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task One_of_a_program_that_did_not_tell_the_key_is_restored_as_before()
    {
        using var store = filled.Store.Copy();
        BackupFile.Write(store.Folder, store.File("backup"));
        var right = store.Fingerprint;
        File.Delete(store.KeyPath);

        await store.RestoreAsync(store.File("backup"));

        (await store.RefusalAsync()).Should().StartWith($"{store.KeyPath} is missing, the master key {right} without which no kept recording can be read: ");
    }

    [Fact]
    public async Task While_a_rotation_is_not_finished_nothing_is_restored()
    {
        using var store = filled.Store.Copy();
        await store.BackupAsync(store.File("backup"));
        MasterKeyFile.Make(KeyRotation.NextOf(store.KeyPath)).Dispose();

        (await Refused(store)).Should().StartWith("A rotation of the master key in ").And.Contain("run rotate-key first");
    }

    [Fact]
    public async Task The_program_does_all_of_it()
    {
        using var store = filled.Store.Copy();
        var (former, backup) = (store.Fingerprint, store.File("backup"));

        (await RunAsync(store, "backup", backup)).Output.Should().Contain($"the master key {former} ");
        var rotated = await RunAsync(store, "rotate-key");
        rotated.Output.Should().StartWith("8 keys were wrapped anew.");
        File.Delete($"{store.KeyPath}.{former}");
        var refused = await RunAsync(store, "restore", backup);
        (await RunAsync(store, "restore", backup, "--without-recordings")).Output.Should().Contain($"The master key {former} is not here");

        refused.ExitCode.Should().Be(1);
        refused.Errors.Should().StartWith($"Recordings and transcripts in this backup need the master key {former}, ").And.MatchRegex("^[^\n]+\n$");
        (await store.ReadAsync()).Should().Be(GivenUp);
    }

    private static Task<EndedProcess> RunAsync(EncryptedStore store, params string[] typed) => ServerProcess.RunAsync(typed, [("Storage:Path", store.Folder)]);

    private static async Task<string> Refused(EncryptedStore store, params (string Key, string? Value)[] settings) =>
        (await FluentActions.Awaiting(() => store.RestoreAsync(store.File("backup"), "", settings)).Should().ThrowAsync<StorageException>()).Which.Message;

    private static JsonElement ManifestOf(string backup)
    {
        using var reader = new TarReader(File.OpenRead(backup));
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.Name == BackupFile.ManifestName)
                return JsonDocument.Parse(entry.DataStream!).RootElement;
        }

        throw new InvalidOperationException("There is no manifest.");
    }
}
