using System.Text;
using ContactCenter.Simulator.Sound;
using ContactCenter.Simulator.Tests.Sockets;

namespace ContactCenter.Simulator.Tests.Sound;

public sealed class AudioProgramsTests
{
    private static readonly byte[] Words = Encoding.UTF8.GetBytes("words");

    [Fact]
    public async Task What_a_program_makes_of_a_file_comes_back_and_nothing_stays_behind()
    {
        var folders = new List<DirectoryInfo>();
        using var programs = new AudioPrograms(new SimulatorOptions(), () => Kept(folders));

        var copied = await RunAsync(programs, "cp");

        copied.Should().Equal(Words);
        folders.Should().ContainSingle().Which.Exists.Should().BeFalse();
    }

    [Fact]
    public async Task A_program_that_fails_has_made_nothing()
    {
        using var programs = new AudioPrograms(new SimulatorOptions());

        (await RunAsync(programs, "false")).Should().BeNull();
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(UnauthorizedAccessException))]
    public async Task Without_a_folder_there_is_no_sound_and_those_who_come_later_get_their_turn(Type fault)
    {
        var failures = 0;
        using var programs = new AudioPrograms(
            new SimulatorOptions(),
            () => ++failures <= 5 ? throw (Exception)Activator.CreateInstance(fault)! : Directory.CreateTempSubdirectory("sound-"));
        for (var i = 0; i < 5; i++)
            (await RunAsync(programs, "cp")).Should().BeNull();

        (await RunAsync(programs, "cp")).Should().Equal(Words);
    }

    [Fact]
    public async Task A_folder_that_has_gone_takes_nobody_s_turn_either()
    {
        using var programs = new AudioPrograms(new SimulatorOptions());
        for (var i = 0; i < 5; i++)
            (await RunAsync(programs, "rm", "-r")).Should().BeNull();

        (await RunAsync(programs, "cp")).Should().Equal(Words);
    }

    /// <summary>Runs it on the two files, or with an option on their folder.</summary>
    private static Task<byte[]?> RunAsync(AudioPrograms programs, string name, string? option = null) => programs
        .RunAsync(programs.Find(name)!, (source, result) => option is null ? [source, result] : [option, Path.GetDirectoryName(source)!], Words)
        .SoonAsync();

    private static DirectoryInfo Kept(List<DirectoryInfo> folders)
    {
        folders.Add(Directory.CreateTempSubdirectory("sound-"));
        return folders[^1];
    }
}
