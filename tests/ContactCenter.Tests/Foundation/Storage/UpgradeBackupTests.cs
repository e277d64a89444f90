using ContactCenter.Calls.Stores.FromJournal;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Calls.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Foundation.Storage;

/// <summary>Before files of an older version are changed there is a backup that is newer than a day.</summary>
public sealed class UpgradeBackupTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly TestFolder _folder = new();
    private readonly TestFolder _elsewhere = new();

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [Fact]
    public async Task Where_there_is_none_the_start_makes_one_that_an_older_program_can_restore()
    {
        PutOld();

        var backup = Start();

        Path.GetFileName(backup).Should().Be("before-upgrade-20260105-100000.backup");
        using var other = new SqliteStoreFolder();
        Restore.Run(other.Path, backup!, _clock.GetUtcNow());
        File.ReadAllBytes(Path.Combine(other.Path, StorageFolder.LiveFileName))[..15].Should()
            .Equal("SQLite format 3"u8.ToArray(), "it is one SQLite file, as the older program makes them");
        (await other.Open().ListAsync(new())).Total.Should().Be(7, "all calls of before are in it");
        Start().Should().BeNull("nothing is old any more");
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(25, true)]
    public async Task One_of_the_command_that_is_newer_than_a_day_will_do(int hours, bool isMade)
    {
        PutOld();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", _folder.Path)]).Build();
        await BackupCommand.BackupAsync(_elsewhere.File("backup"), configuration, _clock, TextWriter.Null);
        _clock.Advance(TimeSpan.FromHours(hours));

        (Start() is not null).Should().Be(isMade);
    }

    [Fact]
    public void Without_one_nothing_is_changed_and_the_start_says_how_to_make_one()
    {
        PutOld();
        Directory.CreateDirectory(_folder.File("before-upgrade-20260105-100000.backup"));

        FluentActions.Invoking(Start).Should().Throw<StorageException>().WithMessage("*no way back but a backup*backup FILE*");

        File.ReadAllBytes(_folder.File(StorageFolder.LiveFileName)).Should().Equal(Old);
        File.Exists(_folder.File(StorageFolder.HistoryFileName)).Should().BeFalse();
    }

    [Fact]
    public void A_new_folder_and_one_of_today_need_none()
    {
        Start().Should().BeNull();
        Start().Should().BeNull();
    }

    private static byte[] Old
    {
        get
        {
            using var resource = typeof(UpgradeBackupTests).Assembly.GetManifestResourceStream("shape-2.db")!;
            using var copy = new MemoryStream();
            resource.CopyTo(copy);
            return copy.ToArray();
        }
    }

    private void PutOld() => File.WriteAllBytes(_folder.File(StorageFolder.LiveFileName), Old);

    private string? Start()
    {
        using var folder = StorageFolder.Open(_folder.Path, time: _clock, upgrade: new JournalUpgrade(NullLogger<JournalUpgrade>.Instance));
        return folder.Backup;
    }
}
