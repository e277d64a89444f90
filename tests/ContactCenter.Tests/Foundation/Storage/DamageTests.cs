using System.Net.Sockets;
using ContactCenter.Foundation.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.Foundation.Storage;

/// <summary>What is not as it was written stops the start, with words that help, and is left as it is.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string DatabaseFile => _folder.File(StorageFolder.LiveFileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_page_that_was_written_over_is_found()
    {
        using (new TestRows(_folder.Path))
        {
        }

        using (var file = File.OpenWrite(DatabaseFile))
        {
            file.Position = 0;
            file.Write(new byte[4096]);
        }

        FluentActions.Invoking(() => new TestRows(_folder.Path)).Should().Throw<StorageException>().WithMessage("*is damaged*");
    }

    [Fact]
    public void Another_process_gets_five_seconds_to_leave()
    {
        using var other = FolderLock.Take(_folder.Path);
        var waited = TimeSpan.Zero;
        void Pause(TimeSpan time)
        {
            waited += time;
            if (waited > TimeSpan.FromSeconds(7))
                other.Dispose();
        }

        FluentActions.Invoking(() => FolderLock.Take(_folder.Path, Pause)).Should().Throw<StorageException>()
            .WithMessage("*in use by another process*");
        waited.Should().Be(TimeSpan.FromSeconds(5));
        FolderLock.Take(_folder.Path, Pause).Dispose();
    }

    /// <summary>A process that a test starts has every open file until its own program runs; a clock that stands still never saw it leave.</summary>
    [Fact]
    public async Task It_gets_them_by_the_systems_clock_also_where_the_programs_clock_stands_still()
    {
        var other = FolderLock.Take(_folder.Path);
        var standing = new TestClock(DateTimeOffset.UnixEpoch);
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var opening = new Thread(() =>
        {
            using (StorageFolder.Open(_folder.Path, time: standing))
                opened.SetResult();
        });

        opening.Start();
        await Soon.IsAsync(() => opening.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        other.Dispose();

        await opened.Task.WaitAsync(RealTime.Limit, TestContext.Current.CancellationToken);
        opening.Join();
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_and_a_folder_in_the_place_of_the_file_are_named()
    {
        File.WriteAllText(_folder.File("file"), "");
        Directory.CreateDirectory(_folder.File($"folder/{StorageFolder.LiveFileName}"));

        FluentActions.Invoking(() => StorageFolder.Open(_folder.File("file"))).Should().Throw<StorageException>()
            .WithMessage($"Storage:Path '{_folder.File("file")}' cannot be written*");
        FluentActions.Invoking(() => StorageFolder.Open(_folder.File("folder"))).Should().Throw<StorageException>()
            .WithMessage($"*{StorageFolder.LiveFileName} cannot be opened*");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_not_called_in_use()
    {
        // Of all that opening a file may be refused for, this needs no rights and no mount.
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder.File("contactcenter.lock")));

        FluentActions.Invoking(() => FolderLock.Take(_folder.Path)).Should().Throw<StorageException>()
            .WithMessage($"Storage:Path '{_folder.Path}' cannot be written: *");
    }

    [Theory]
    [InlineData(true, "is damaged: *file is not a database*")]
    [InlineData(false, "has shape 1000; this program knows shapes up to*Start the newer program again*")]
    public async Task The_process_ends_with_what_is_wrong_and_what_to_do(bool isGarbage, string words)
    {
        if (isGarbage)
            await File.WriteAllTextAsync(DatabaseFile, new string('?', 10_000), TestContext.Current.CancellationToken);
        else
            Execute("PRAGMA user_version = 1000");

        var (exitCode, errors) = await ServerProcess.RunAsync(("Storage:Path", _folder.Path), ("ASPNETCORE_URLS", "http://127.0.0.1:0"));

        exitCode.Should().Be(1);
        errors.Should().Match($"{DatabaseFile} {words}*").And.NotContain("   at ");
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Execute(sql);
    }
}
