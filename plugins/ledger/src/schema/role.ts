import type { MigrationInterface, QueryRunner } from "typeorm"

/** The role under which the ledger runs. Roles belong to the whole cluster: another database's migration may have made it. */
export const RUNTIME_ROLE = "tawiza_ledger"

/** What the runtime may do: read everything, add accounts, journals, entries and check runs, seal. Nothing else, and no column that the database fills. */
export class Role1795824000003 implements MigrationInterface {
  readonly name = "Role1795824000003"

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GRANTS)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop owned by ${RUNTIME_ROLE}`)
  }
}

const GRANTS = `
revoke all on all functions in schema ledger from public;
grant usage on schema ledger to ${RUNTIME_ROLE};
grant select on ledger.account, ledger.account_balance, ledger.journal, ledger.entry, ledger.seal, ledger.checkpoint,
  ledger.checkpoint_balance, ledger.check_run, ledger.last_checkpoint to ${RUNTIME_ROLE};
grant insert (code, kind, currency, minimum) on ledger.account to ${RUNTIME_ROLE};
grant insert (idempotency_key, request_hash, kind, description, currency, happened_at, reference_type, reference_id, reverses, reason)
  on ledger.journal to ${RUNTIME_ROLE};
grant insert (journal_id, leg, account_id, currency, happened_at, amount, subject) on ledger.entry to ${RUNTIME_ROLE};
grant insert (took_ms, position, head, findings) on ledger.check_run to ${RUNTIME_ROLE};
grant execute on function ledger.seal, ledger.journal_text, ledger.chain_hash to ${RUNTIME_ROLE};
`

/** Run before the migrations, outside of their transaction. Two migrations of one cluster may race: the loser finds the role there. */
export const ENSURE_ROLE = `
do $$ begin
  if not exists (select from pg_roles where rolname = '${RUNTIME_ROLE}') then
    create role ${RUNTIME_ROLE} nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not pg_has_role(current_user, '${RUNTIME_ROLE}', 'set') then
    execute format('grant ${RUNTIME_ROLE} to %I with inherit false, set true', current_user);
  end if;
exception when unique_violation then null;
end $$;
`
