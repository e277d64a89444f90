using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>Does something to the history's file each time it was opened, before anybody else reads it or writes to it.</summary>
internal interface IHistoryOpening
{
    /// <summary>In short transactions; where it ends early it is done again at the next opening.</summary>
    void Prepare(SqliteConnection reader, DatabaseWriter writer);
}
