using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Calls.Stores;
using ContactCenter.Voice;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.Foundation.Storage;

public sealed class BackupTests : IDisposable
{
    private static readonly LegId Call = new("call");

    private readonly SqliteStoreFolder _folder = new();
    private readonly TestFolder _elsewhere = new();

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task A_backup_under_load_restores_to_what_was_promised_when_it_was_taken()
    {
        var store = _folder.Open();
        using var stop = new CancellationTokenSource();
        var saved = new int[8];
        var writers = Enumerable.Range(0, saved.Length).Select(writer => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await store.SaveAsync(new($"call-{writer}"), saved[writer] + 1);
                saved[writer]++;
            }
        })).ToList();
        await Soon.IsAsync(() => saved.All(count => count > 5));

        var before = saved.ToArray();
        BackupFile.Write(_folder.Path, _elsewhere.File("backup"));
        var after = saved.Select(count => count + 1).ToArray();
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        using var other = new SqliteStoreFolder();
        Restore.Run(other.Path, _elsewhere.File("backup"), other.Clock.GetUtcNow()).SetAside.Should().BeNull();
        var restored = other.Open();
        restored.LiveCalls.Should().Be(saved.Length);
        for (var writer = 0; writer < saved.Length; writer++)
            (await restored.StepAsync(new($"call-{writer}")))!.Value.Should().BeInRange(before[writer], after[writer]);
        await restored.SaveAsync(Call, step: 1);
    }

    [Fact]
    public async Task A_folder_that_is_made_for_the_store_and_a_backup_can_be_read_by_their_owner_alone()
    {
        await _folder.Open().SaveAsync(Call, step: 1);
        FolderLock.Take(_elsewhere.File("made")).Dispose();

        BackupFile.Write(_folder.Path, _elsewhere.File("backup"));
        DatabaseCopy.Write(Path.Combine(_folder.Path, StorageFolder.LiveFileName), _elsewhere.File("copy"));

        // On Windows the rights of the folder above hold.
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(_elsewhere.File("made")).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            foreach (var file in (string[])["backup", "copy"])
                File.GetUnixFileMode(_elsewhere.File(file)).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task The_commands_say_what_they_did_and_keep_what_was_there()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1);
        (await RunAsync("backup", _elsewhere.File("backup"))).Should()
            .Contain("read back: 1 calls that are live or have just ended, 0 calls in the history, 0 dead letters");
        await store.SaveAsync(Call, step: 2);
        await FluentActions.Awaiting(() => RunAsync("restore", _elsewhere.File("backup"))).Should().ThrowAsync<StorageException>()
            .WithMessage("*in use by another process*");
        _folder.Close();

        (await RunAsync("restore", _elsewhere.File("backup"))).Should()
            .Contain("What was there before is kept as").And.Contain("contactcenter.db.before-20260105-1000");

        (await _folder.Open().StepAsync(Call)).Should().Be(1);
        Directory.GetFiles(_folder.Path, "*.before-*").Should().NotBeEmpty();
    }

    [Fact]
    public async Task What_a_database_that_was_moved_away_has_left_beside_it_does_not_get_into_the_restored_one()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1);
        BackupFile.Write(_folder.Path, _elsewhere.File("backup"));
        await store.SaveAsync(Call, step: 2);
        using var killed = _folder.Killed();
        File.Delete(Path.Combine(killed.Path, StorageFolder.LiveFileName));
        new FileInfo(Path.Combine(killed.Path, StorageFolder.LiveFileName + "-wal")).Length.Should().BePositive();

        Restore.Run(killed.Path, _elsewhere.File("backup"), killed.Clock.GetUtcNow()).SetAside.Should().NotBeNull();

        (await killed.Open().StepAsync(Call)).Should().Be(1);
        Directory.GetFiles(killed.Path, "contactcenter.db.before-*-wal").Should().ContainSingle();
    }

    [Fact]
    public async Task What_an_earlier_restore_has_left_that_was_killed_gets_into_no_later_one()
    {
        await _folder.Open().SaveAsync(Call, step: 1);
        BackupFile.Write(_folder.Path, _elsewhere.File("backup"));
        using var other = new SqliteStoreFolder();
        var left = Path.Combine(other.Path, "sounds", "of-another-backup.restored");
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        await File.WriteAllTextAsync(left, "another", TestContext.Current.CancellationToken);

        Restore.Run(other.Path, _elsewhere.File("backup"), other.Clock.GetUtcNow());

        Directory.GetFiles(Path.GetDirectoryName(left)!).Should().BeEmpty();
        (await other.Open().StepAsync(Call)).Should().Be(1);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        await _folder.Open().SaveAsync(Call, step: 1);
        await File.WriteAllTextAsync(_elsewhere.File("backup"), "mine", TestContext.Current.CancellationToken);

        await FluentActions.Awaiting(() => RunAsync("backup", _elsewhere.File("backup"))).Should().ThrowAsync<StorageException>()
            .WithMessage("*is there already*");
        await FluentActions.Awaiting(() => RunAsync("backup", _elsewhere.File("no/folder/backup"))).Should().ThrowAsync<StorageException>();

        (await File.ReadAllTextAsync(_elsewhere.File("backup"), TestContext.Current.CancellationToken)).Should().Be("mine");
        Directory.GetFiles(_elsewhere.Path).Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_no_whole_backup_is_not_restored()
    {
        var store = _folder.Open();
        await store.SaveAsync(Call, step: 1);
        var file = _elsewhere.File("backup");
        BackupFile.Write(_folder.Path, file);
        _folder.Close();
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[bytes.AsSpan().LastIndexOf("442079460000"u8)]++;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);

        await FluentActions.Awaiting(() => RunAsync("restore", file)).Should().ThrowAsync<StorageException>()
            .WithMessage($"{file} is no whole backup: contactcenter.db does not match its checksum*");
        await File.WriteAllTextAsync(file, "nothing", TestContext.Current.CancellationToken);
        await FluentActions.Awaiting(() => RunAsync("restore", file)).Should().ThrowAsync<StorageException>().WithMessage($"{file} is no whole backup*");
        await FluentActions.Awaiting(() => RunAsync("restore", file + "?")).Should().ThrowAsync<StorageException>().WithMessage("There is no file*");

        (await _folder.Open().StepAsync(Call)).Should().Be(1);
    }

    [Fact]
    public async Task The_process_backs_up_and_ends_with_a_code()
    {
        await _folder.Open().SaveAsync(Call, step: 1);
        var file = _elsewhere.File("backup");

        (await ServerProcess.RunAsync(["backup", file], [("Storage:Path", _folder.Path)])).ExitCode.Should().Be(0);
        var (exitCode, errors) = await ServerProcess.RunAsync(["backup", file], [("Storage:Path", _folder.Path)]);

        BackupFile.Check(file).LiveCalls.Should().Be(1);
        exitCode.Should().Be(1);
        errors.Should().StartWith($"{file} is there already").And.NotContain("   at ");
    }

    private async Task<string> RunAsync(string command, string file)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", _folder.Path)]).Build();
        await using var output = new StringWriter();
        var run = command == "backup"
            ? BackupCommand.BackupAsync(file, configuration, _folder.Clock, output)
            : BackupCommand.RestoreAsync(file, configuration, _folder.Clock, output);
        (await run).Should().Be(0);
        return output.ToString();
    }
}
