using System.Globalization;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Load.People;

/// <summary>Who can be called, and by whom. There are more phones than callers, and callers meet at the same ones.</summary>
public sealed record Town(IReadOnlyList<Department> Departments, IReadOnlyList<string> Callers)
{
    private const int CallersOfDepartment = 3;
    private const int PhonesOfDepartment = 4;
    private const int MostDepartments = 999;

    public static Town For(int callers)
    {
        var departments = Math.Clamp((callers + CallersOfDepartment - 1) / CallersOfDepartment, 1, MostDepartments);
        return new Town(
            [.. Enumerable.Range(1, departments).Select(Department)],
            [.. Enumerable.Range(1, callers).Select(number => Phone(1, number))]);
    }

    public Department DepartmentOf(int caller) => Departments[caller % Departments.Count];

    /// <summary>What a phone of a department does when it rings. Most are answered by somebody.</summary>
    public static PhoneBehaviour Behaviour(Random random) => random.NextDouble() switch
    {
        < 0.80 => PhoneBehaviour.Ring,
        < 0.88 => PhoneBehaviour.Busy,
        < 0.94 => PhoneBehaviour.NoAnswer,
        _ => PhoneBehaviour.Decline,
    };

    private static Department Department(int number)
    {
        var keys = number.ToString("000", CultureInfo.InvariantCulture);
        return new Department($"D{keys}", keys, [.. Enumerable.Range(0, PhonesOfDepartment).Select(phone => Phone(2, (number * PhonesOfDepartment) + phone))]);
    }

    private static string Phone(int kind, int number) => string.Create(CultureInfo.InvariantCulture, $"447700900{kind}{number:00000}");
}

/// <param name="Name">As in the settings.</param>
/// <param name="Keys">What a caller presses for it.</param>
/// <param name="Phones">The numbers that are tried, in order.</param>
public sealed record Department(string Name, string Keys, IReadOnlyList<string> Phones);
