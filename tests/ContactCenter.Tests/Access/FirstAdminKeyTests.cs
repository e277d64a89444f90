using ContactCenter.Access;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Tests.Access;

public sealed class FirstAdminKeyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contact-center-tests");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_key_is_made_once_and_kept_for_its_owner_alone()
    {
        var folder = Path.Combine(_folder.FullName, "made", "when", "missing");

        var made = FirstAdminKey.ReadOrMake(folder);

        made.Role.Should().Be(Role.Admin);
        made.Key.Should().HaveLength(32);
        FirstAdminKey.ReadOrMake(folder).Should().Be(made);
        var file = Directory.GetFiles(folder).Should().ContainSingle().Subject;
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Two_folders_have_two_keys() =>
        FirstAdminKey.ReadOrMake(Path.Combine(_folder.FullName, "a")).Key.Should().NotBe(FirstAdminKey.ReadOrMake(Path.Combine(_folder.FullName, "b")).Key);

    [Fact]
    public void A_folder_that_cannot_be_made_is_a_fault_of_the_settings()
    {
        var file = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(file, "");

        var read = () => FirstAdminKey.ReadOrMake(Path.Combine(file, "folder"));

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be("Storage:Path");
    }
}
