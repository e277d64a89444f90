using System.Collections.Immutable;

namespace ContactCenter.AfterCall.Search;

/// <summary>The departments whose calls somebody may read.</summary>
/// <param name="Departments">By name, compared without the case of ASCII; <c>null</c>: all, and calls of none.</param>
/// <param name="WithoutDepartment">Whether calls of no department may be read as well.</param>
internal sealed record DepartmentScope(ImmutableArray<string>? Departments, bool WithoutDepartment)
{
    /// <summary>Whatever there is.</summary>
    public static readonly DepartmentScope All = new(Departments: null, WithoutDepartment: true);

    /// <summary>Nothing, whatever there is.</summary>
    public static readonly DepartmentScope None = new([], WithoutDepartment: false);
}
