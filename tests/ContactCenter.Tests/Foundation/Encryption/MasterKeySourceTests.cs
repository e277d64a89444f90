using ContactCenter.Foundation.Encryption;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Tests.Foundation.Encryption;

/// <summary>Which master key a start takes, and when it makes none.</summary>
public sealed class MasterKeySourceTests : IDisposable
{
    private const string Purpose = "recording/0a1b";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly EncryptionSettings None = new(null, null);

    private readonly TestFolder _folder = new();
    private readonly DataKey _key = DataKey.New();

    private string DefaultPath => _folder.File(MasterKeySource.DefaultPath);

    public void Dispose()
    {
        _key.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void The_first_start_makes_a_file_of_its_owner_and_the_next_reads_it()
    {
        var made = Open(None);
        var found = Open(None, made.Key.Wrap(_key, Purpose));

        made.Should().Be(new MasterKeySource(made.Key, DefaultPath, IsNew: true, Warning: null));
        found.Should().Be(new MasterKeySource(found.Key, DefaultPath, IsNew: false, Warning: null));
        found.Key.Fingerprint.Should().Be(made.Key.Fingerprint);
        File.ReadAllText(DefaultPath).Should().Be($"{made.Key.Export()}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(DefaultPath).Should().Be(OwnerOnly);
            File.GetUnixFileMode(Path.GetDirectoryName(DefaultPath)!).Should().Be(OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void It_is_made_where_the_settings_say()
    {
        var path = _folder.File("secrets/of/this.key");
        var made = Open(new(null, path));

        made.Path.Should().Be(path);
        File.Exists(path).Should().BeTrue();
        File.Exists(DefaultPath).Should().BeFalse();
    }

    [Fact]
    public void A_missing_one_is_not_replaced_while_something_is_encrypted()
    {
        using var lost = MasterKey.New();

        Opening(None, lost.Wrap(_key, Purpose)).Should().Throw<StorageException>().WithMessage(
            $"{DefaultPath} is missing, the master key {lost.Fingerprint} without which no kept recording can be read: put the copy of it back, "
            + "or say with Recordings:MasterKeyPath where it is.");
        File.Exists(DefaultPath).Should().BeFalse();
    }

    [Fact]
    public void A_wrong_file_is_told_and_stays()
    {
        using var right = MasterKey.New();
        var wrong = Open(None).Key;

        Opening(None, right.Wrap(_key, Purpose)).Should().Throw<StorageException>().WithMessage(
            $"{DefaultPath} holds the master key {wrong.Fingerprint}, but what is kept was encrypted with {right.Fingerprint}: "
            + "put that key in its place, or the backup of the store that belongs to this one.");
        Open(None).Key.Fingerprint.Should().Be(wrong.Fingerprint);
    }

    [Fact]
    public void A_key_of_the_settings_needs_no_file()
    {
        using var key = MasterKey.New();
        var source = Open(new(key, null), key.Wrap(_key, Purpose));

        source.Should().Be(new MasterKeySource(key, Path: null, IsNew: false, Warning: null));
        File.Exists(DefaultPath).Should().BeFalse();
    }

    [Fact]
    public void A_wrong_key_of_the_settings_is_told()
    {
        using var right = MasterKey.New();
        using var wrong = MasterKey.New();

        Opening(new(wrong, null), right.Wrap(_key, Purpose)).Should().Throw<StorageException>()
            .WithMessage($"Recordings:MasterKey holds the master key {wrong.Fingerprint}, but what is kept was encrypted with {right.Fingerprint}: *");
    }

    [Theory]
    [InlineData("")]
    [InlineData("too short")]
    public void A_file_of_something_else_is_told_and_stays(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(DefaultPath)!);
        File.WriteAllText(DefaultPath, text);

        Opening(None).Should().Throw<StorageException>()
            .WithMessage($"{DefaultPath} does not hold a master key, which is 32 bytes in base64: put the copy of the right file in its place.");
        File.ReadAllText(DefaultPath).Should().Be(text);
    }

    [Fact]
    public void A_large_file_is_not_read()
    {
        var path = _folder.File("large");
        using (var large = File.Create(path))
            large.SetLength(1L << 40);

        Opening(new(null, path)).Should().Throw<StorageException>().WithMessage("* does not hold a master key, *");
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
            return;
        Open(None);
        File.SetUnixFileMode(DefaultPath, UnixFileMode.None);

        Opening(None).Should().Throw<StorageException>().WithMessage($"The file of the master key cannot be read*{DefaultPath}*");
    }

    [Fact]
    public void What_cannot_be_written_is_told()
    {
        File.WriteAllText(_folder.File("file"), "");

        Opening(new(null, _folder.File("file/recordings.key"))).Should().Throw<StorageException>().WithMessage("The master key could not be written*");
    }

    [Fact]
    public void A_file_that_others_may_read_is_taken_with_a_warning()
    {
        if (OperatingSystem.IsWindows())
            return;
        var key = Open(None).Key;
        File.SetUnixFileMode(DefaultPath, OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        var source = Open(None);

        source.Key.Fingerprint.Should().Be(key.Fingerprint);
        source.Warning.Should().Be(
            $"{DefaultPath}, the master key of the recordings, is open to other users of this machine (mode 644): chmod 600 {DefaultPath}");
    }

    [Fact]
    public void A_changed_key_of_the_store_is_not_taken_for_a_wrong_master_key()
    {
        var wrapped = Open(None).Key.Wrap(_key, Purpose);
        wrapped[^1] ^= 1;

        foreach (var changed in (byte[][])[wrapped, [], new byte[69]])
            Opening(None, changed).Should().Throw<StorageException>().WithMessage("A key of a recording was changed in the store, *");
    }

    [Fact]
    public void What_was_encrypted_with_two_master_keys_is_told_whichever_of_them_is_here()
    {
        using var former = MasterKey.New();
        using var next = MasterKey.New();
        var mixed = new[] { next.Wrap(_key, Purpose), former.Wrap(_key, Purpose) };

        Opening(new(former, null), mixed).Should().Throw<StorageException>().WithMessage(
            $"A part of what is kept was encrypted with the master key {former.Fingerprint} and a part with {next.Fingerprint}, * run rotate-key again *");
        Opening(new(next, null), mixed).Should().Throw<StorageException>().WithMessage("* run rotate-key again *");
    }

    [Fact]
    public void Without_a_store_it_lives_in_memory()
    {
        var (first, second) = (MasterKeySource.Open(None, null, []), MasterKeySource.Open(None, null, []));

        first.Should().Be(new MasterKeySource(first.Key, Path: null, IsNew: true, Warning: null));
        first.Key.Fingerprint.Should().NotBe(second.Key.Fingerprint);
    }

    private MasterKeySource Open(EncryptionSettings settings, params byte[][] wrapped) =>
        MasterKeySource.Open(settings, _folder.Path, [.. wrapped.Select(key => new WrappedSample(key, Purpose))]);

    private Action Opening(EncryptionSettings settings, params byte[][] wrapped) => () => Open(settings, wrapped);
}
