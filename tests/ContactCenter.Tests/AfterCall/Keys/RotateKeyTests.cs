using System.Security.Cryptography;
using System.Text.Json;
using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.AfterCall.Announcements;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Keys;

/// <summary>Another master key takes the place of the one that there is; nothing becomes unreadable, whenever the process ends.</summary>
public sealed class RotateKeyTests(FilledStore filled) : IClassFixture<FilledStore>
{
    /// <summary>As many as a rotation of this store has.</summary>
    private const int Steps = 6;

    public static TheoryData<int> EachStep => [.. Enumerable.Range(0, Steps)];

    [Fact]
    public async Task All_is_heard_and_read_afterwards_and_the_former_key_opens_nothing_any_more()
    {
        using var store = filled.Store.Copy();
        var former = store.Fingerprint;
        var sounds = SoundsOf(store);
        filled.Said.Should().MatchRegex(@"^ready noSound 409 \d+ \w{64}\nready notRedacted \d{4,} \w{64} 404\nfound 1$");
        HoldingIn(store, former).Should().NotBeEmpty("else the search below finds nothing either");

        var said = await store.RotateAsync();

        var next = store.Fingerprint;
        next.Should().NotBe(former);
        said.Should().Be(
            $"8 keys were wrapped anew. {store.KeyPath} holds the new master key, {next}: keep a copy of it apart from the backups. Backups of before need "
            + $"the key of before, {former}, which is kept as {store.KeyPath}.{former}.");
        SoundsOf(store).Should().Equal(sounds, "what is encrypted stays as it is");
        HoldingIn(store, former).Should().BeEmpty("no key that the former one has wrapped is left, not even in free pages");
        (await store.ReadAsync()).Should().Be(filled.Said);
        (await store.TellErasedAsync()).Should().Be("erased", "the marks are hashed with the key of before, which was wrapped anew");

        File.Copy($"{store.KeyPath}.{former}", store.KeyPath, overwrite: true);
        (await store.RefusalAsync()).Should().Be(
            $"{store.KeyPath} holds the master key {former}, but what is kept was encrypted with {next}: put that key in its place, "
            + "or the backup of the store that belongs to this one.");
    }

    [Theory]
    [MemberData(nameof(EachStep))]
    public async Task A_process_that_ends_after_any_step_leaves_a_store_that_the_next_start_opens(int step)
    {
        using var store = filled.Store.Copy();
        var former = store.Fingerprint;
        await BreakOffAsync(store, step);

        (await store.ReadAsync()).Should().Be(filled.Said);
        (await store.TellErasedAsync()).Should().Be("erased");

        store.Fingerprint.Should().NotBe(former);
        HoldingIn(store, former).Should().BeEmpty();
        File.Exists(KeyRotation.NextOf(store.KeyPath)).Should().BeFalse();
        EncryptedStore.FingerprintOf($"{store.KeyPath}.{former}").Should().Be(former);
    }

    [Theory]
    [MemberData(nameof(EachStep))]
    public async Task A_process_that_ends_after_any_step_is_made_good_by_the_same_command(int step)
    {
        using var store = filled.Store.Copy();
        var former = store.Fingerprint;
        await BreakOffAsync(store, step);
        var isDone = !File.Exists(KeyRotation.NextOf(store.KeyPath));

        var said = await store.RotateAsync();

        said.StartsWith("A rotation that had broken off is finished.", StringComparison.Ordinal).Should().Be(!isDone, said);
        store.Fingerprint.Should().NotBe(former);
        HoldingIn(store, former).Should().BeEmpty();
        (await store.ReadAsync()).Should().Be(filled.Said);
    }

    [Fact]
    public async Task A_start_that_finishes_a_rotation_says_so()
    {
        using var store = filled.Store.Copy();
        await BreakOffAsync(store, step: 3);

        (await FinishedAsync(store)).Should().ContainSingle().Which.Should().Contain(store.Fingerprint);
        (await FinishedAsync(store)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_another_system_has_told_of_is_still_known()
    {
        using var store = filled.Store.Copy();
        await store.RotateAsync();
        await using var server = store.Start();

        var taken = await RecordingSystem.TakenAsync(server.Platform, EncryptedStore.Words);

        (await EncryptedStore.RecordingsAsync(server)).Select(Id).Should().HaveCount(2).And.Contain(Id(taken));
    }

    [Fact]
    public async Task The_next_key_may_come_from_a_file_and_must_be_another_one()
    {
        using var store = filled.Store.Copy();
        var file = store.File("next.key");
        using var next = MasterKeyFile.Make(file);

        (await store.RotateAsync($"--new-key-path {file}")).Should().Contain(next.Fingerprint);

        store.Fingerprint.Should().Be(next.Fingerprint);
        (await Refused(store, $"--new-key-path {file}")).Should().StartWith($"The new master key, {next.Fingerprint}, is the one that there is");
        (await Refused(store, $"--new-key-path {file}?")).Should().StartWith($"There is no file {file}?; ");
        (await store.ReadAsync()).Should().Be(filled.Said);
    }

    [Fact]
    public async Task A_key_at_another_path_is_replaced_there()
    {
        using var elsewhere = new TestFolder();
        using var store = filled.Store.Copy(("Recordings:MasterKeyPath", elsewhere.File("master.key")));
        File.Move(store.KeyPath, elsewhere.File("master.key"));
        var former = EncryptedStore.FingerprintOf(elsewhere.File("master.key"));

        await store.RotateAsync();

        Directory.GetFiles(elsewhere.Path).Select(Path.GetFileName).Should().BeEquivalentTo("master.key", $"master.key.{former}");
        File.Exists(store.KeyPath).Should().BeFalse();
        (await store.ReadAsync()).Should().Be(filled.Said);
    }

    [Fact]
    public async Task A_key_of_the_settings_is_replaced_by_one_in_a_file_and_then_in_the_settings()
    {
        using var store = filled.Store.Copy();
        (string, string?) former = ("Recordings:MasterKey", (await File.ReadAllTextAsync(store.KeyPath, TestContext.Current.CancellationToken)).Trim());
        File.Delete(store.KeyPath);
        var file = store.File("next.key");
        using var next = MasterKeyFile.Make(file);
        (await FluentActions.Awaiting(() => store.RotateAsync(settings: former)).Should().ThrowAsync<CommandLineException>())
            .Which.Message.Should().StartWith("Recordings:MasterKey holds the master key, so say with --new-key-path FILE which one is to take its place");
        await FluentActions.Awaiting(() => store.RotateAsync($"--new-key-path {file}", EndsAfter(1), former)).Should().ThrowAsync<EndedException>();
        (await store.ReadAsync(former)).Should().Be(filled.Said, "nothing was committed");

        (await store.RotateAsync($"--new-key-path {file}", after: null, former)).Should()
            .StartWith("8 keys were ").And.Contain($"Now put the new key, {next.Fingerprint}, into Recordings:MasterKey");

        (await store.ReadAsync(("Recordings:MasterKey", next.Export()))).Should().Be(filled.Said);
        (await store.RefusalAsync(former)).Should().Contain($"what is kept was encrypted with {next.Fingerprint}");
        (await Refused(store, $"--new-key-path {store.File("third.key")}", former)).Should().StartWith("There is no file");
        MasterKeyFile.Make(store.File("third.key")).Dispose();
        (await Refused(store, $"--new-key-path {store.File("third.key")}", former)).Should().Contain($"what is kept was encrypted with {next.Fingerprint}");
    }

    [Fact]
    public async Task It_does_not_run_beside_the_server_nor_where_nothing_is_to_be_rotated()
    {
        using var store = new EncryptedStore();
        (await Refused(store)).Should().StartWith("There is no store in ");
        using (StorageFolder.Open(store.Folder))
            (await Refused(store)).Should().Contain("in use by another process");
        (await Refused(store)).Should().Be($"There is no master key yet; the first start makes {store.KeyPath}.");
        File.WriteAllText(Path.Combine(store.Folder, "contactcenter.restoring"), "");
        (await Refused(store)).Should().StartWith("A restore of ");
        Directory.GetFiles(store.Folder).Should().NotContain(file => file.Contains(".key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_the_wrong_key_nothing_is_changed()
    {
        using var store = filled.Store.Copy();
        var right = store.Fingerprint;
        File.Delete(store.KeyPath);
        (await Refused(store)).Should().StartWith($"{store.KeyPath} is missing, the master key {right} ");
        using var wrong = MasterKeyFile.Make(store.KeyPath);

        (await Refused(store)).Should().StartWith($"{store.KeyPath} holds the master key {wrong.Fingerprint}, but what is kept was encrypted with {right}");

        HoldingIn(store, right).Should().NotBeEmpty();
        Directory.GetFiles(Path.GetDirectoryName(store.KeyPath)!, "recordings.key*").Should().ContainSingle();
    }

    [Fact]
    public async Task A_next_key_that_has_wrapped_nothing_does_not_help_a_wrong_one()
    {
        using var store = filled.Store.Copy();
        var right = store.Fingerprint;
        File.Delete(store.KeyPath);
        MasterKeyFile.Make(store.KeyPath).Dispose();
        MasterKeyFile.Make(KeyRotation.NextOf(store.KeyPath)).Dispose();

        (await store.RefusalAsync()).Should().Contain($"what is kept was encrypted with {right}: put that key in its place");

        File.Exists(KeyRotation.NextOf(store.KeyPath)).Should().BeTrue();
    }

    private static async Task<string> Refused(EncryptedStore store, string typed = "", params (string Key, string? Value)[] settings) =>
        (await FluentActions.Awaiting(() => store.RotateAsync(typed, after: null, settings)).Should().ThrowAsync<StorageException>()).Which.Message;

    private static async Task BreakOffAsync(EncryptedStore store, int step) =>
        await FluentActions.Awaiting(() => store.RotateAsync(after: EndsAfter(step))).Should().ThrowAsync<EndedException>();

    /// <summary>Nothing that comes after that step is done.</summary>
    private static Action<RotationStep> EndsAfter(int step)
    {
        var done = 0;
        return _ =>
        {
            if (done++ == step)
                throw new EndedException();
        };
    }

    private static async Task<IReadOnlyList<string>> FinishedAsync(EncryptedStore store)
    {
        await using var server = store.Start();
        var messages = server.Logs.Entries.Select(entry => entry.Message);
        return [.. messages.Where(message => message.Contains("had broken off and is finished", StringComparison.Ordinal))];
    }

    private static string? Id(JsonElement recording) => recording.GetProperty("id").GetString();

    private static IEnumerable<string> SoundsOf(EncryptedStore store) =>
        Directory.GetFiles(Path.Combine(store.Folder, "recordings"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetFileName(file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}");

    /// <summary>The databases and their logs in which a key lies that this master key has wrapped.</summary>
    private static List<string> HoldingIn(EncryptedStore store, string fingerprint)
    {
        using var closed = ClosedFolder.Take(store.Folder);
        return [.. Directory.GetFiles(store.Folder, "*.db*").Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(Convert.FromHexString(fingerprint)) >= 0)];
    }

    private sealed class EndedException : Exception;
}
